import type { Action } from './action';

/** Takes the last change back. */
export const undoAction: Action = {
  id: 'undo',
  label: 'Undo',
  icon: 'undo',
  shortcuts: ['Mod+Z'],
  isEnabled: ({ editor }) => editor.store.getState().history.done.length > 0,
  run: ({ editor }) => void editor.undo(),
};
