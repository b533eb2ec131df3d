import type { Action } from './action';

/** Lays everything out anew. */
export const tidyUpAction: Action = {
  id: 'tidy-up',
  label: 'Tidy up the layout',
  icon: 'layout',
  shortcuts: ['Shift+L'],
  isEnabled: ({ editor }) => Object.keys(editor.store.getState().design.nodes).length > 1,
  run: ({ canvas }) => canvas.arrange(),
};
