import { randomIds } from '@/lib/client/ids';
import { copyText, paste } from '@/lib/gestures/clipboard';
import { hasSelection, type Action } from './action';

/** Makes a second one of what is selected, beside it. */
export const duplicateAction: Action = {
  id: 'duplicate',
  label: 'Duplicate',
  icon: 'copy',
  shortcuts: ['Mod+D'],
  isEnabled: (context) => hasSelection(context),
  run: ({ editor, toast }) => {
    const { design, selection } = editor.store.getState();
    const text = copyText(design, selection);
    const first = selection[0] === undefined ? undefined : design.nodes[selection[0]];
    if (text === undefined) return;
    const made = paste(design, text, first?.parent, randomIds);
    if (!made.ok) return void toast({ title: made.error.message, tone: 'error' });
    const added = editor.dispatch(made.value.command, selection.length === 1 && first ? `Duplicate ${first.name}` : 'Duplicate');
    if (added.ok) editor.select(made.value.select);
    else toast({ title: added.error.message, tone: 'error' });
  },
};
