import type { Action } from './action';

/** Does the last undone change again. */
export const redoAction: Action = {
  id: 'redo',
  label: 'Redo',
  icon: 'redo',
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  isEnabled: ({ editor }) => editor.store.getState().history.undone.length > 0,
  run: ({ editor }) => void editor.redo(),
};
