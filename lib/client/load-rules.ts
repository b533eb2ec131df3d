import type { Editor } from './editor-store';

/**
 * Loads the rules beside the page and judges an editor's design by them as soon as they are there: a design can be seen
 * and changed before. Calls `onFailure` when they cannot be loaded.
 */
export function judgeWhenLoaded(editor: Editor, onFailure: () => void): void {
  import('@/lib/validation/validate').then(({ createValidator }) => editor.judgeBy(createValidator()), onFailure);
}
