import type { Action } from './action';

/** Selects every node that is not inside another one; with them, what is inside. */
export const selectAllAction: Action = {
  id: 'select-all',
  label: 'Select all',
  shortcuts: ['Mod+A'],
  readOnly: true,
  run: ({ editor }) => editor.select(Object.values(editor.store.getState().design.nodes).map((node) => node.id)),
};
