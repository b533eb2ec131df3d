import type { Editor } from './editor-store';
import type { Validator } from '@/lib/validation/validate';

/** Milliseconds that a page may do nothing else: half of a frame. */
const SLICE = 8;

/**
 * Loads the rules beside the page and judges an editor's design by them as soon as they are there: a design can be seen
 * and changed before. Calls `onFailure` when they cannot be loaded.
 */
export function judgeWhenLoaded(editor: Editor, onFailure: () => void): void {
  import('@/lib/validation/validate').then(({ createValidator }) => judgeInSlices(editor, createValidator()), onFailure);
}

/**
 * Judges a design for the first time, when everything has to be looked at by code that never ran before: a slice of the work
 * at a time, between which the page answers. What was edited meanwhile is judged with the last slice.
 *
 * @param later does something when the page has done what else it had to do
 * @param now the time in milliseconds
 */
export function judgeInSlices(editor: Editor, validator: Validator, later: (work: () => void) => void = setTimeout, now = () => performance.now()): void {
  const steps = validator.inSteps(editor.store.getState().design);
  const slice = (): void => {
    const until = now() + SLICE;
    do if (steps.next().done) return editor.judgeBy(validator);
    while (now() < until);
    later(slice);
  };
  slice();
}
