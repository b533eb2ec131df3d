import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CheckAnswer, CheckedTemplate, CheckEngine, CheckRequest } from '@/lib/checks/protocol';
import type { Design } from '@/lib/document/design';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import type { Finding } from '@/lib/validation/finding';
import { api, ApiError } from './api';
import type { CompileOutput, CompileState } from './compile-output';
import type { EditorState } from './editor-store';
import type { Said } from './report-checks';

/** Where one round of checks on the server stands. */
export interface DeepTrack {
  /** `waiting`: for a server that cannot be reached, or has too much to do; it is asked again by itself. */
  readonly status: 'none' | 'waiting' | 'running' | 'done' | 'failed';
  /** Why it waits or failed, or what could not be checked. */
  readonly problem?: string | undefined;
  /** The last answer; of an earlier state of the design when `older`. */
  readonly answered?: Answered | undefined;
  readonly older: boolean;
}

/** What the editor knows of the checks on the server. */
export interface DeepState {
  /** The official validator, and Guard rules where the design has some: by themselves when an edit has settled. */
  readonly checks: DeepTrack;
  /** cdk-nag: when somebody asks for it. */
  readonly nag: DeepTrack;
}

/** The checks on the server, of one open design. */
export interface DeepChecks {
  readonly store: StoreApi<DeepState>;
  /** Follows the design until the function that it gives is called. */
  readonly start: () => () => void;
  /** Checks now what has not been checked yet, as before an export or after a failure. */
  readonly check: () => void;
  /** Checks with cdk-nag. */
  readonly checkWithNag: () => void;
  /** What was said, as findings of a design: without elements that are gone, and what our rules say too. What is about something that was changed since says so. */
  readonly findings: (state: DeepState, design: Design, ours: readonly Finding[]) => readonly Finding[];
}

/** What deep checks are made of. */
export interface DeepChecksOptions {
  readonly editor: StoreApi<EditorState>;
  readonly compile: StoreApi<CompileState>;
  /** Called with what the CDK and the checks that run by themselves said of a state, each time it has become certain. */
  readonly onSaid?: ((said: Said) => void) | undefined;
  readonly send?: (request: CheckRequest) => Promise<CheckAnswer>;
  /** How long nothing may have changed. @default 1500 */
  readonly settleMilliseconds?: number;
  /** When the server is asked again that could not be reached. @default 8000 */
  readonly retryMilliseconds?: number;
}

type Words = typeof import('@/lib/checks/findings') & typeof import('@/lib/checks/cdk-findings');

interface Answered {
  readonly answer: CheckAnswer;
  readonly subject: Subject;
  readonly words: Words;
}

/** What is checked: the templates of one state of the design. */
interface Subject {
  readonly output: CompileOutput;
  readonly design: Design;
}

const NOT_YET: DeepTrack = { status: 'none', older: false };

/** Creates the checks of an open design. The same templates with the same Guard rules are checked once. */
export function createDeepChecks({
  editor,
  compile,
  onSaid,
  send = (request) => api.check(request),
  settleMilliseconds = 1500,
  retryMilliseconds = 8000,
}: DeepChecksOptions): DeepChecks {
  const store = createStore<DeepState>(() => ({ checks: NOT_YET, nag: NOT_YET }));
  const tracks = { checks: createTrack('checks', enginesOf), nag: createTrack('nag', () => ['cdk-nag']) };
  let settled: ReturnType<typeof setTimeout> | undefined;
  let stopped = true;
  let last: { readonly state?: DeepState; readonly design?: Design; readonly ours?: readonly Finding[]; readonly found: readonly Finding[] } = { found: [] };

  /** The newest state with templates of its own; nothing while they are being made, or the CDK refuses. */
  const subject = (): Subject | undefined => {
    const { status, output, design } = compile.getState();
    const made = status === 'ready' && design !== undefined && design === editor.getState().design;
    return made && output && output.refused === undefined && output.templates.some((template) => template.resourceCount > 0) ? { output, design } : undefined;
  };

  const tell = (answered: Answered, { output, design }: Subject): void => {
    const { findings: ours, judged } = editor.getState();
    // What our rules say too is not said twice, so they must be there.
    if (onSaid && judged)
      onSaid({ design, findings: [...answered.words.cdkFindings(output.diagnostics, ours), ...findingsNow(answered, false, design, ours)] });
  };

  function createTrack(name: keyof DeepState, engines: (design: Design) => readonly CheckEngine[]) {
    let asked: Subject | undefined;
    let busy = false;
    /** Somebody asked while another answer was awaited, or before there was a template. */
    let wanted = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    /** The newest state that the last answer is known to be about. */
    let answeredFor: Design | undefined;
    const set = (next: Partial<DeepTrack>): void => store.setState((state) => ({ [name]: { ...state[name], ...next } }) as Partial<DeepState>);
    const isAsked = (now: Subject): boolean => asked !== undefined && isSame(asked, now, name === 'checks');

    /** @param anew also what failed before, as it is */
    const run = (anew: boolean): void => {
      clearTimeout(retry);
      if (stopped) return;
      const now = subject();
      if (busy || !now) {
        wanted ||= anew || busy;
        if (anew && !busy) set({ status: 'running', problem: undefined });
        return look();
      }
      wanted = false;
      const { status } = store.getState()[name];
      if ((status === 'done' || (status === 'failed' && !anew)) && isAsked(now)) return look();
      asked = now;
      busy = true;
      set({ status: 'running', problem: undefined });
      Promise.all([send({ ...requestOf(now), engines: engines(now.design) }), import('@/lib/checks/findings'), import('@/lib/checks/cdk-findings')])
        .then(([answer, ...both]) => {
          const words: Words = { ...both[0], ...both[1] };
          const failed = Object.values(answer).find((each) => each.status === 'failed' && !each.guardProblem);
          const problem = failed?.message ?? Object.values(answer).find((each) => each.status === 'incomplete')?.message;
          answeredFor = now.design;
          set({ status: failed ? 'failed' : 'done', problem, answered: { answer, subject: now, words }, older: isOlder(now) });
        })
        .catch((error: unknown) => {
          const waits = error instanceof ApiError && WAITING.has(error.code);
          set({ status: waits ? 'waiting' : 'failed', problem: error instanceof Error ? error.message : String(error) });
          if (waits) retry = setTimeout(() => run(true), retryMilliseconds);
        })
        .finally(() => {
          busy = false;
          look();
        });
    };
    /** True when an answer is of an earlier state: from the edit on, until the templates are known to be the same after it. */
    const isOlder = (answered: Subject): boolean => {
      const now = subject();
      if (!now) return !isSameSource(answeredFor ?? answered.design, editor.getState().design);
      if (!isSame(answered, now, name === 'checks')) return true;
      answeredFor = now.design;
      return false;
    };
    const mark = (): void => {
      const { answered, older } = store.getState()[name];
      if (answered && isOlder(answered.subject) !== older) set({ older: !older });
    };
    /** Asks if somebody wanted it; tells what was said once that is certain. */
    const look = (): void => {
      const now = subject();
      if (wanted && !busy && now) return run(false);
      const { status: made, output } = compile.getState();
      if (wanted && !busy && made === 'ready' && output?.refused !== undefined) {
        wanted = false;
        set({ status: 'failed', problem: 'the AWS CDK refuses the design, so there is no template.' });
      }
      mark();
      const { answered, older, status } = store.getState()[name];
      if (name === 'checks' && answered && now && !older && status === 'done') tell(answered, now);
    };
    return { run, look, mark, stop: () => clearTimeout(retry) };
  }

  const settle = (): void => {
    clearTimeout(settled);
    settled = setTimeout(() => {
      tracks.nag.look();
      tracks.checks.run(false);
    }, settleMilliseconds);
  };
  const mark = (): void => {
    tracks.checks.mark();
    tracks.nag.mark();
  };
  const wake = (): void => {
    for (const name of ['checks', 'nag'] as const) if (store.getState()[name].status === 'waiting') tracks[name].run(true);
  };

  return {
    store,
    start: () => {
      stopped = false;
      const ends = [
        compile.subscribe((state, before) => {
          if (state.status === before.status && state.output === before.output) return;
          mark();
          settle();
        }),
        editor.subscribe((state, before) => {
          if (state.design === before.design) return;
          mark();
          settle();
        }),
      ];
      globalThis.addEventListener?.('online', wake);
      settle();
      return () => {
        stopped = true;
        for (const end of ends) end();
        globalThis.removeEventListener?.('online', wake);
        clearTimeout(settled);
        tracks.checks.stop();
        tracks.nag.stop();
      };
    },
    check: () => tracks.checks.run(true),
    checkWithNag: () => tracks.nag.run(true),
    findings: (state, design, ours) => {
      // Many parts of the page ask for the same.
      if (last.state !== state || last.design !== design || last.ours !== ours)
        last = {
          state,
          design,
          ours,
          found: [state.checks, state.nag].flatMap(({ answered, older }) => (answered ? findingsNow(answered, older, design, ours) : [])),
        };
      return last.found;
    },
  };
}

/** Refusals after which the same request may succeed by itself. */
const WAITING: ReadonlySet<string> = new Set(['offline', 'checks-busy', 'too-many-requests', 'unavailable']);

function enginesOf(design: Design): readonly CheckEngine[] {
  return (design.settings.guardRules ?? []).some((file) => file.content.trim() !== '') ? ['cloudformation-validate', 'guard'] : ['cloudformation-validate'];
}

function requestOf({ output, design }: Subject): Omit<CheckRequest, 'engines'> {
  // The text is the CDK's own template, printed.
  const templates = Object.fromEntries(output.templates.map((template) => [template.stackId, JSON.parse(template.json.text) as CheckedTemplate]));
  return { templates, ...(design.settings.guardRules && { guardRules: design.settings.guardRules }) };
}

/** What a check depends on is the same in both. */
function isSame(a: Subject, b: Subject, withGuardRules: boolean): boolean {
  const text = ({ output }: Subject): string => output.templates.map((template) => `${template.stackId}\n${template.json.text}`).join('\n');
  const rules = ({ design }: Subject): string => JSON.stringify(design.settings.guardRules);
  return (a.output.templates === b.output.templates || text(a) === text(b)) && (!withGuardRules || rules(a) === rules(b));
}

/** Nothing has changed from which templates are made, or what is checked in them. */
function isSameSource(a: Design, b: Design): boolean {
  if (a === b) return true;
  const { acknowledged: _a, switchedOff: _b, ...settings } = a.settings;
  const { acknowledged: _c, switchedOff: _d, ...others } = b.settings;
  return isSameTable(a.nodes, b.nodes) && isSameTable(a.edges, b.edges) && (a.settings === b.settings || JSON.stringify(settings) === JSON.stringify(others));
}

function isSameTable(a: Design['nodes'] | Design['edges'], b: Design['nodes'] | Design['edges']): boolean {
  const text = (element: DesignNode | DesignEdge | undefined): string => JSON.stringify({ ...element, acknowledged: undefined });
  const ids = Object.keys(a);
  return a === b || (ids.length === Object.keys(b).length && ids.every((id) => a[id] === b[id] || (id in b && text(a[id]) === text(b[id]))));
}

function findingsNow({ answer, subject, words }: Answered, older: boolean, design: Design, ours: readonly Finding[]): Finding[] {
  const resources = Object.fromEntries(
    subject.output.templates.map((template) => [
      template.stackId,
      Object.fromEntries(template.json.lines.flatMap(({ logicalId, element }) => (element === undefined ? [] : [[logicalId, element]]))),
    ]),
  );
  const stacks = Object.fromEntries(subject.output.templates.map((template) => [template.stackId, template.element]));
  return [
    ...words
      .findingsOf(words.diagnosticsOf(answer), resources, design, ours, stacks)
      .map((finding) =>
        older && !words.stillStands(finding, subject.design, design) ? { ...finding, message: `${finding.message} ${CHANGED_SINCE}` } : finding,
      ),
    ...words.guardProblemFindings(answer, design),
  ];
}

const CHANGED_SINCE = '(Of an earlier state: it was changed since.)';
