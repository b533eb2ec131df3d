import type { Action } from './action';

/** Opens the search for a node. */
export const findAction: Action = {
  id: 'find',
  label: 'Find a node',
  icon: 'search',
  shortcuts: ['Mod+F'],
  readOnly: true,
  isEnabled: ({ editor }) => Object.keys(editor.store.getState().design.nodes).length > 0,
  run: ({ ui }) => ui.openFind(),
};
