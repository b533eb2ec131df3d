import type { RememberingCompiler } from '@/lib/compile/compile';
import type { Validator } from '@/lib/validation/validate';
import type { Editor } from './editor-store';

/** Milliseconds that a page may do nothing else: half of a frame. */
const SLICE = 8;

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
    clock.idle(() =>
      inSlices(validator.learn(), clock.idle, clock.now, (known) => {
        learning = false;
        // Something was edited meanwhile.
        if (!known) learn();
      }),
    );
  };
  inSlices(validator.inSteps(editor.store.getState().design), clock.later, clock.now, () =>
    editor.judgeBy((design) => {
      learn();
      return validator(design);
    }),
  );
}

/** Does some work a slice at a time. */
function inSlices<T>(steps: Generator<void, T>, later: Clock['later'], now: Clock['now'], whenDone: (made: T) => void): void {
  const slice = (): void => {
    const until = now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return whenDone(step.value);
    } while (now() < until);
    later(slice);
  };
  slice();
}
