import type { StoreApi } from 'zustand/vanilla';
import { reportedFindings, type ChecksReport } from '@/lib/checks/report';
import type { Design } from '@/lib/document/design';
import type { Finding } from '@/lib/validation/finding';
import { ApiError } from './api';
import type { EditorState } from './editor-store';

/** What the checks said of one state of a design. */
export interface Said {
  readonly design: Design;
  readonly findings: readonly Finding[];
}

/** Tells the server what the checks said, so that the list of designs can show it without opening them. */
export interface ChecksReporter {
  /** The checks have looked at this state. It is told once that state is saved, unless it has changed by then. */
  readonly said: (said: Said) => void;
  /** Everything may be saved now. */
  readonly look: () => void;
}

/** What a reporter is made of. */
export interface ChecksReporterOptions {
  readonly editor: StoreApi<EditorState>;
  /** The revision that the editor's design is saved as; nothing while something of it is not saved. */
  readonly savedRevision: () => number | undefined;
  readonly send: (report: ChecksReport) => Promise<unknown>;
}

/** Creates the reporter of one open project. The same findings of the same design are told once. */
export function createChecksReporter({ editor, savedRevision, send }: ChecksReporterOptions): ChecksReporter {
  let waiting: Said | undefined;
  let told: { readonly design: Design; readonly text: string } | undefined;

  const look = (): void => {
    const revision = savedRevision();
    if (!waiting || revision === undefined || !isSame(waiting.design, editor.getState().design)) return;
    const said = waiting;
    waiting = undefined;
    const findings = reportedFindings(said.findings);
    const text = JSON.stringify(findings);
    if (told?.text === text && isSame(told.design, said.design)) return;
    const before = told;
    told = { design: said.design, text };
    send({ revision, findings }).catch((error: unknown) => {
      told = before;
      if (error instanceof ApiError && error.isTemporary) waiting ??= said;
    });
  };
  return {
    said: (said) => {
      waiting = said;
      look();
    },
    look,
  };
}

/** What the checks depend on is the same: not where things stand, nor the design's name. */
function isSame(a: Design, b: Design): boolean {
  return a.nodes === b.nodes && a.edges === b.edges && a.settings === b.settings;
}
