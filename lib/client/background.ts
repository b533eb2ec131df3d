import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Design } from '@/lib/document/design';
import type { Finding, Fix } from '@/lib/validation/finding';
import type { FixAll, FixLabels } from '@/lib/validation/fix-all';
import type { CompileState } from './compile-output';
import { deltaBetween, isMove } from './design-delta';
import type { DesignAnswer, DesignMessage, DesignQuestion, DesignReply } from './design-protocol';
import type { Editor } from './editor-store';
import { createPreview } from './preview';
import { notLoaded, type WorkerLike } from './worker-like';
import type { TemplateMessage } from './template-protocol';

/** What is worked out beside the page of one open design: what is wrong with it, its code, its templates. */
export interface Background {
  /** Code and templates. What is wrong is in the editor's store. */
  readonly compile: StoreApi<CompileState>;
  /** What the changes are called that settle a finding of our rules; none of others' findings. Nothing when it does not hold any more. */
  readonly fixLabelsOf: (finding: Finding) => Promise<FixLabels | undefined>;
  /** These changes, for the design as it is when they come. */
  readonly fixesOf: (finding: Finding) => Promise<readonly Fix[]>;
  /** What settles all findings of a rule whose right change is certain; with a label all that offer the change that is called so. */
  readonly fixAll: (ruleId: string, label?: string) => Promise<FixAll>;
  /** Follows the design until the function that it gives is called. */
  readonly start: () => () => void;
}

/** The two workers: one works out findings and code, the other holds the CDK and makes templates. */
export interface Workers {
  readonly design: WorkerLike<DesignMessage, DesignAnswer>;
  readonly templates: Omit<WorkerLike<never, TemplateMessage>, 'postMessage'>;
}

/** Starts both workers. Plans go from one to the other without passing through the page. */
export function startWorkers(): Workers {
  const design = new Worker(new URL('./design.worker.ts', import.meta.url), { type: 'module', name: 'design' });
  const templates = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module', name: 'aws-cdk' });
  const { port1, port2 } = new MessageChannel();
  design.postMessage(null, [port1]);
  templates.postMessage(null, [port2]);
  return { design, templates };
}

/**
 * The names under which the timeline of the browser (User Timing) has how long the last check took: by itself, beside the page;
 * what the page gave to it, for handing over what changed and taking in what was found; and from one to the other.
 */
export const CHECK_TIMES = { check: 'Gantry: check', page: 'Gantry: page', wait: 'Gantry: wait' } as const;

const NO_FIXES: FixLabels = { labels: [], together: [] };

/** Milliseconds for which nothing must have been changed before code is made. */
const PAUSE = { least: 40, most: 300 } as const;

/**
 * Creates what is worked out of an editor's design.
 *
 * @param onFailure called with what to say when a state could not be looked at
 * @param later when the page has painted what it shows: a machine may have no core to spare before, and what was typed comes
 * before what is wrong with it
 */
export function createBackground(editor: Editor, onFailure: (message: string) => void, start: () => Workers = startWorkers, later = afterPaint): Background {
  const compile = createStore<CompileState>(() => ({ status: 'starting', output: undefined }));
  let running: Running | undefined;
  return {
    compile,
    fixLabelsOf: async (finding) => running?.fixLabelsOf(finding) ?? NO_FIXES,
    fixesOf: async (finding) => running?.fixesOf(finding) ?? [],
    fixAll: async (ruleId, label) => running?.fixAll(ruleId, label) ?? { command: { type: 'batch', commands: [] }, count: 0 },
    start: () => {
      let ended = false;
      later(() => {
        if (ended) return;
        try {
          running = run(editor, compile, onFailure, start(), later);
        } catch (error) {
          const why = `This browser does not start workers (${error instanceof Error ? error.message : String(error)}).`;
          editor.notJudged(why);
          compile.setState({ status: 'failed', failed: 'code', problem: why });
        }
      });
      return () => {
        ended = true;
        running?.end();
        running = undefined;
      };
    },
  };
}

interface Running extends Pick<Background, 'fixLabelsOf' | 'fixesOf' | 'fixAll'> {
  readonly end: () => void;
}

function run(
  editor: Editor,
  compile: StoreApi<CompileState>,
  onFailure: (message: string) => void,
  { design: worker, templates }: Workers,
  later: typeof afterPaint,
): Running {
  const states = createStates(editor.store.getState().design);
  const findings = createFindings();
  const questions = createQuestions();
  const preview = createPreview(compile, templates);
  /** Why there will be nothing any more. */
  let broken: string | undefined;
  /** Somebody was told that something fails, and since then not all of it went well. */
  let complained = false;

  /** Findings that are to be shown. */
  let found: readonly Finding[] | undefined;
  const show = (): void => {
    if (found) editor.judged(found);
    found = undefined;
  };
  const fail = (what: 'findings' | 'code', why: string): void => {
    // What was found before that is shown before.
    show();
    if (what === 'findings') editor.notJudged(why);
    else preview.fail(why);
    if (!complained) onFailure(`${what === 'findings' ? 'Problems' : 'The code'} could not be worked out. What you drew is safe; reload the page.`);
    complained = true;
  };

  /** What it costs to show code: for as long nothing must have been changed before it is wanted. */
  let cost = 0;
  let printing: ReturnType<typeof setTimeout> | undefined;
  let told = editor.store.getState().design;
  worker.postMessage({ type: 'open', state: states.newest(), design: told });
  states.handedOver();
  const follow = (): void => {
    const before = told;
    const { design } = editor.store.getState();
    if (design === before) return;
    told = design;
    const start = performance.now();
    const delta = deltaBetween(before, design);
    if (isMove(delta)) {
      // What was worked out holds for it too.
      if (compile.getState().design === before) compile.setState({ design });
      states.replace(design);
      worker.postMessage({ type: 'move', delta });
      return;
    }
    worker.postMessage({ type: 'change', state: states.next(design, start), delta });
    states.handedOver();
    clearTimeout(printing);
    printing = setTimeout(() => worker.postMessage({ type: 'print' }), Math.max(PAUSE.least, Math.min(PAUSE.most, cost)));
  };
  const unfollow = editor.store.subscribe(follow);

  worker.onmessage = (event) => {
    const start = performance.now();
    // Whoever asks for it reads the message.
    const { data } = event;
    if (data.type === 'failed') return fail(data.what, data.message);
    if (data.type === 'unanswered') return questions.refuse(data.message, data.id);
    if (data.type === 'findings') {
      const waiting = found !== undefined;
      found = findings.take(data);
      measure(states.about(data.state), data.milliseconds, start);
      if (!waiting) later(show);
      return;
    }
    if (data.type === 'code') {
      complained &&= editor.store.getState().unjudged !== undefined;
      preview.show(data, states.about(data.state)?.design);
      return later(() => (cost = performance.now() - start));
    }
    questions.answer(data);
  };
  worker.onerror = (event) => {
    broken = notLoaded(event);
    unfollow();
    clearTimeout(printing);
    questions.refuse(broken);
    preview.fail(broken);
    fail('findings', broken);
  };

  /** Asks until the answer is about the design as it is. */
  const ask = async <T extends DesignReply['type']>(
    question: (id: number) => Extract<DesignQuestion, { type: T }>,
  ): Promise<Extract<DesignReply, { type: T }>> => {
    for (;;) {
      if (broken !== undefined) throw new Error(broken);
      const reply = await questions.ask((id) => worker.postMessage(question(id)));
      // A reply is to its question.
      if (reply.state === states.newest()) return reply as Extract<DesignReply, { type: T }>;
    }
  };

  /** Those who ask in one go are answered in one go. */
  let asked: { readonly keys: Set<number>; readonly labels: Promise<ReadonlyMap<number, FixLabels>> } | undefined;
  const fixLabelsOf = async (finding: Finding): Promise<FixLabels | undefined> => {
    const key = findings.keyOf(finding);
    if (key === undefined) return NO_FIXES;
    if (!asked) {
      const keys = new Set<number>();
      const labels = Promise.resolve().then(async () => {
        asked = undefined;
        return new Map((await ask<'labels'>((id) => ({ type: 'labels', id, findings: [...keys] }))).labels);
      });
      asked = { keys, labels };
    }
    asked.keys.add(key);
    return (await asked.labels).get(key);
  };

  return {
    fixLabelsOf,
    fixesOf: async (finding) => {
      const key = findings.keyOf(finding);
      return key === undefined ? [] : (await ask<'fixes'>((id) => ({ type: 'fixes', id, finding: key }))).fixes;
    },
    fixAll: async (ruleId, label) => (await ask<'fix-all'>((id) => ({ type: 'fix-all', id, ruleId, label }))).fixAll,
    end: () => {
      clearTimeout(printing);
      found = undefined;
      unfollow();
      worker.terminate();
      templates.terminate();
    },
  };
}

/** Does something when what is shown was painted. A page that nobody sees paints nothing. */
function afterPaint(work: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(work);
  else requestAnimationFrame(() => setTimeout(work));
}

/** Leaves in the timeline what the last check took: when the page began to hand over its state, for how long, and when it began to take in findings. */
function measure(about: State | undefined, milliseconds: number, taking: number): void {
  for (const name of Object.values(CHECK_TIMES)) performance.clearMeasures(name);
  if (!about) return;
  const { at: start, handing } = about;
  performance.measure(CHECK_TIMES.check, { start, duration: milliseconds });
  performance.measure(CHECK_TIMES.page, { start, duration: handing + performance.now() - taking });
  performance.measure(CHECK_TIMES.wait, { start, end: taking });
}

/** A state that the worker was told of. */
interface State {
  readonly design: Design;
  /** When the page began to hand it over, and for how long it did. */
  readonly at: number;
  readonly handing: number;
}

/** The states that the worker was told of, by number, as far as something may still be said of them. */
function createStates(first: Design) {
  let newest = 0;
  const known = new Map<number, State>([[newest, { design: first, at: performance.now(), handing: 0 }]]);
  const renew = (next: (state: State) => Partial<State>): void => {
    const state = known.get(newest);
    if (state) known.set(newest, { ...state, ...next(state) });
  };
  return {
    newest: (): number => newest,
    next: (design: Design, at: number): number => {
      newest += 1;
      known.set(newest, { design, at, handing: 0 });
      return newest;
    },
    handedOver: (): void => renew(({ at }) => ({ handing: performance.now() - at })),
    /** The newest state looks otherwise: things stand elsewhere. */
    replace: (design: Design): void => renew(() => ({ design })),
    /** What is known of a state that something is said of. Of those before it nothing will be said any more. */
    about: (number: number): State | undefined => {
      for (const each of known.keys()) if (each < number) known.delete(each);
      return known.get(number);
    },
  };
}

/** Findings by the keys under which the worker knows them. One that still holds stays the same object, and so does a list of them. */
function createFindings() {
  let known = new Map<number, Finding>();
  let before: readonly Finding[] = [];
  const keys = new WeakMap<Finding, number>();
  return {
    keyOf: (finding: Finding): number | undefined => keys.get(finding),
    take: ({ all, added }: Extract<DesignAnswer, { type: 'findings' }>): readonly Finding[] => {
      for (const [key, finding] of added) {
        known.set(key, finding);
        keys.set(finding, key);
      }
      known = new Map(all.flatMap((key): [number, Finding][] => (known.has(key) ? [[key, known.get(key) as Finding]] : [])));
      const now = [...known.values()];
      // Where nothing is different nothing has to be drawn.
      if (now.length !== before.length || now.some((finding, index) => finding !== before[index])) before = now;
      return before;
    },
  };
}

/** Questions that wait for their answer, by number. */
function createQuestions() {
  const open = new Map<number, { readonly done: (reply: DesignReply) => void; readonly fail: (why: Error) => void }>();
  let last = 0;
  return {
    ask: (send: (id: number) => void): Promise<DesignReply> =>
      new Promise((done, fail) => {
        last += 1;
        open.set(last, { done, fail });
        send(last);
      }),
    answer: (reply: DesignReply): void => {
      open.get(reply.id)?.done(reply);
      open.delete(reply.id);
    },
    /** One gets no answer, or none does. */
    refuse: (why: string, id?: number): void => {
      for (const each of id === undefined ? [...open.keys()] : [id]) {
        open.get(each)?.fail(new Error(why));
        open.delete(each);
      }
    },
  };
}
