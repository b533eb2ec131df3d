import type { RememberingCompiler } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import type { Finding } from '@/lib/validation/finding';
import type { Validator } from '@/lib/validation/validate';
import type { Editor } from './editor-store';

/** Milliseconds that a page may do nothing else: half of a frame. */
const SLICE = 8;

/**
 * The names under which the timeline of the browser (User Timing) has how long checks took: each slice of the first one, the last
 * check since, and each slice of the last time that it was found out what findings depend on.
 */
export const CHECK_TIMES = {
  slice: 'Gantry: slice of the first check',
  check: 'Gantry: check',
  learning: 'Gantry: slice of learning',
} as const;

/** The time of a page. */
export interface Clock {
  /** In milliseconds. */
  readonly now: () => number;
  /** Does something when the page has done what else it had to do. */
  readonly later: (work: () => void) => void;
  /** Does something when the page has nothing to do. */
  readonly idle: (work: () => void) => void;
}

const PAGE: Clock = {
  now: () => performance.now(),
  later: (work) => void setTimeout(work),
  idle: (work) => void ('requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work, 100)),
};

/**
 * Loads the rules beside the page and judges an editor's design by them as soon as they are there: a design can be seen
 * and changed before. Calls `onFailure` when they cannot be loaded.
 *
 * @param compiling plans the design for them; the live preview has the same one
 */
export function judgeWhenLoaded(editor: Editor, compiling: RememberingCompiler, onFailure: () => void): void {
  import('@/lib/validation/validate').then(({ createValidator }) => judgeInSlices(editor, createValidator(compiling)), onFailure);
}

/**
 * Judges a design for the first time, when everything has to be looked at by code that never ran before: a slice of the work
 * at a time, between which the page answers. What was edited meanwhile is judged with the last slice. From then on it is found
 * out, whenever the page has nothing to do, what findings depend on, so that an edit has only that looked at which it concerns.
 */
export function judgeInSlices(editor: Editor, validator: Validator, clock: Clock = PAGE): void {
  let learning = false;
  const learn = (): void => {
    if (learning) return;
    learning = true;
    clock.idle(() => {
      performance.clearMeasures(CHECK_TIMES.learning);
      const whenDone = (known: boolean): void => {
        learning = false;
        // Something was edited meanwhile.
        if (!known) learn();
      };
      inSlices(validator.learn(), clock.idle, clock.now, whenDone, CHECK_TIMES.learning);
    });
  };
  const judge = (design: Design): readonly Finding[] => {
    learn();
    performance.clearMeasures(CHECK_TIMES.check);
    return timed(CHECK_TIMES.check, () => validator(design));
  };
  const steps = validator.inSteps(editor.store.getState().design);
  inSlices(steps, clock.later, clock.now, () => editor.judgeBy(judge), CHECK_TIMES.slice);
}

/** Does some work a slice at a time, each of which has a name in the timeline of the browser. */
function inSlices<T>(steps: Generator<void, T>, later: Clock['later'], now: Clock['now'], whenDone: (made: T) => void, name: string): void {
  const work = (): IteratorResult<void, T> => {
    const until = now() + SLICE;
    let step = steps.next();
    while (!step.done && now() < until) step = steps.next();
    return step;
  };
  const slice = (): void => {
    const step = timed(name, work);
    if (step.done) whenDone(step.value);
    else later(slice);
  };
  slice();
}

/** Does something, and leaves in the timeline of the browser how long that took. */
function timed<T>(name: string, work: () => T): T {
  const start = performance.now();
  const made = work();
  performance.measure(name, { start });
  return made;
}
