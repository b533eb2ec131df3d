import type { StoreApi } from 'zustand/vanilla';
import type { Design } from '@/lib/document/design';
import type { CompileOutput, CompileState } from './compile-output';
import type { DesignAnswer } from './design-protocol';
import type { TemplateMessage } from './template-protocol';
import { notLoaded, type WorkerLike } from './worker-like';

/** What puts code and templates into their store. */
export interface Preview {
  /** There is code of a state, and templates are to come. */
  readonly show: (code: Extract<DesignAnswer, { type: 'code' }>, design: Design | undefined) => void;
  /** There is no code of the newest state. */
  readonly fail: (why: string) => void;
}

/** Shows code and templates, which come from two workers: where they stand, and why there are none. */
export function createPreview(compile: StoreApi<CompileState>, templates: Omit<WorkerLike<never, TemplateMessage>, 'postMessage'>): Preview {
  let loaded = false;
  /** The numbers of the newest templates that are to come, and that came. */
  let requested = 0;
  let answered = 0;
  /** Why there is no code, and no template, of the newest state. */
  let codeProblem: string | undefined;
  let templateProblem: string | undefined;
  /** Why there will be no template any more. */
  let withoutCdk: string | undefined;

  const set = (output?: Partial<CompileOutput>, design?: Design): void => {
    const { output: before } = compile.getState();
    compile.setState({ ...standing(), ...(output && { output: { ...(before ?? NOTHING), ...output } }), ...(design && { design }) });
  };
  const standing = (): Pick<CompileState, 'status' | 'failed' | 'problem'> => {
    if (codeProblem !== undefined) return { status: 'failed', failed: 'code', problem: codeProblem };
    const noTemplate = withoutCdk ?? templateProblem;
    if (noTemplate !== undefined) return { status: 'failed', failed: 'template', problem: noTemplate };
    const made = requested > 0 && answered >= requested;
    return { status: made ? 'ready' : loaded ? 'working' : 'starting', failed: undefined, problem: undefined };
  };

  templates.onmessage = ({ data }) => {
    if (data.type === 'loaded') {
      loaded = true;
      return set();
    }
    answered = data.id;
    templateProblem = data.type === 'failed' ? data.message : undefined;
    if (data.type === 'failed') return set();
    const { templates: made, diagnostics, refused, milliseconds } = data;
    set({ ...(made && { templates: made }), diagnostics, refused, milliseconds });
  };
  templates.onerror = (event) => {
    withoutCdk = notLoaded(event);
    set();
  };
  return {
    show: ({ request, output }: Extract<DesignAnswer, { type: 'code' }>, design: Design | undefined): void => {
      requested = request;
      codeProblem = undefined;
      set(output, design);
    },
    fail: (why: string): void => {
      codeProblem = why;
      set();
    },
  };
}

const NOTHING: CompileOutput = { files: [], localFiles: [], omitted: [], templates: [], diagnostics: [], milliseconds: 0 };
