import { hasSelection, type Action } from './action';

/** Removes what is selected, with everything in it and at it. */
export const deleteAction: Action = {
  id: 'delete',
  label: 'Delete',
  icon: 'trash',
  shortcuts: ['Delete', 'Backspace'],
  isEnabled: (context) => hasSelection(context, true),
  run: ({ editor, toast }) => {
    const { selection, design } = editor.store.getState();
    const first = selection[0] === undefined ? undefined : design.nodes[selection[0]];
    const label = selection.length === 1 ? `Delete ${first?.name ?? 'connection'}` : `Delete ${selection.length} things`;
    const removed = editor.dispatch({ type: 'remove', ids: [...selection] }, label);
    if (!removed.ok) toast({ title: removed.error.message, tone: 'error' });
  },
};
