import { createStore, type StoreApi } from 'zustand/vanilla';
import { createRememberingCompiler, type Compiled } from '@/lib/compile/compile';
import { compileBoth } from '@/lib/compile/compile-both';
import type { Design } from '@/lib/document/design';
import type { Plan } from '@/lib/plan/plan';
import type { PrintedFile } from '@/lib/print/printed-file';
import { printTypeScript } from '@/lib/print/typescript';
import type { VariableTypes } from '@/lib/print/variable-types';
import type { CompileOutput, CompileState } from './compile-output';
import type { TemplateMessage, TemplateRequest } from './template-protocol';

/** The live preview: takes states of a design, gives code at once and the template as soon as the CDK has made it. */
export interface Compiler {
  readonly store: StoreApi<CompileState>;
  /** Makes everything anew for this state. States that come while the CDK is at work replace one another: only the newest is made. */
  readonly submit: (design: Design) => void;
  readonly dispose: () => void;
}

/** The part of a Web Worker that the compiler uses. */
export interface TemplateWorker {
  postMessage(request: TemplateRequest): void;
  onmessage: ((event: MessageEvent<TemplateMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** Starts the worker that holds the CDK. */
export function startTemplateWorker(): TemplateWorker {
  return new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module', name: 'aws-cdk' });
}

/**
 * Creates the live preview of one open design.
 *
 * @param compiling Plans the design: the one that its checks use, so that each state is planned once.
 * @param delayMs How long to wait at least for more edits before code and template are made anew; where making the code takes
 * longer, as long as that took. @default 40
 */
export function createCompiler(compiling = createRememberingCompiler(), start: () => TemplateWorker = startTemplateWorker, delayMs = 40): Compiler {
  const store = createStore<CompileState>(() => ({ status: 'starting', output: undefined }));
  const worker = start();
  let loaded = false;
  let sequence = 0;
  let busy = false;
  let waiting: Compiled | undefined;
  let typesOf: ((plan: Plan) => VariableTypes) | undefined;
  let latest: Plan | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = (): void => {
    if (busy || !waiting) return;
    busy = true;
    sequence += 1;
    const { plan } = waiting;
    waiting = undefined;
    worker.postMessage({ id: sequence, plan });
  };
  worker.onmessage = ({ data }) => {
    if (data.type === 'loaded') {
      loaded = true;
      if (store.getState().status === 'starting') store.setState({ status: 'working' });
      return;
    }
    busy = false;
    const status = waiting ? 'working' : 'ready';
    if (data.type === 'failed') store.setState({ status: 'failed', problem: data.message });
    else {
      const before = store.getState().output;
      store.setState({
        status,
        problem: undefined,
        output: {
          ...(before ?? NOTHING),
          templates: data.templates ?? before?.templates ?? NO_TEMPLATES,
          diagnostics: data.diagnostics,
          refused: data.refused,
          milliseconds: data.milliseconds,
        },
      });
    }
    next();
  };
  worker.onerror = (event) => store.setState({ status: 'failed', problem: event.message || 'The CDK could not be loaded. Reload the page to try again.' });

  /** The code; nothing yet for the first one of several stacks, whose types are to be looked up in the CDK's API. */
  const printed = (plan: Plan): readonly PrintedFile[] | undefined => {
    if (plan.stacks.length < 2) return printTypeScript(plan);
    if (typesOf) return printTypeScript(plan, typesOf(plan));
    void import('@/lib/print/variable-types').then(({ variableTypes }) => {
      typesOf = variableTypes;
      const { output } = store.getState();
      if (latest && output) store.setState({ output: { ...output, files: printed(latest) ?? output.files } });
    });
    return undefined;
  };
  let cost = 0;
  const make = (design: Design): void => {
    const start = performance.now();
    const { template, project } = compileBoth(design, compiling);
    const before = store.getState().output;
    latest = project.plan;
    store.setState({
      output: {
        ...(before ?? NOTHING),
        files: printed(project.plan) ?? before?.files ?? NOTHING.files,
        localFiles: template.plan.localFiles ?? NO_FILES,
        omitted: template.omitted,
      },
      design,
      status: loaded ? 'working' : 'starting',
    });
    waiting = template;
    next();
    cost = performance.now() - start;
  };

  return {
    store,
    submit: (design) => {
      clearTimeout(timer);
      timer = setTimeout(() => make(design), Math.max(delayMs, Math.min(cost, LONGEST_DELAY)));
    },
    dispose: () => {
      clearTimeout(timer);
      worker.terminate();
    },
  };
}

/** Code is never put off longer than this, in milliseconds. */
const LONGEST_DELAY = 300;

const NO_FILES: CompileOutput['localFiles'] = [];
const NO_TEMPLATES: CompileOutput['templates'] = [];
const NOTHING: CompileOutput = { files: [], localFiles: NO_FILES, omitted: [], templates: NO_TEMPLATES, diagnostics: [], milliseconds: 0 };
