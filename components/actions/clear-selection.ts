import type { Action } from './action';

/** Selects nothing. */
export const clearSelectionAction: Action = {
  id: 'clear-selection',
  label: 'Clear the selection',
  shortcuts: ['Escape'],
  readOnly: true,
  isEnabled: ({ editor }) => editor.store.getState().selection.length > 0,
  run: ({ editor }) => editor.select([]),
};
