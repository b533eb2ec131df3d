import { copyText } from '@/lib/gestures/clipboard';
import { hasSelection, type Action } from './action';

/** Copies what is selected as text: to be pasted here, in another project, or in a message. */
export const copyAction: Action = {
  id: 'copy',
  label: 'Copy',
  icon: 'copy',
  shortcuts: ['Mod+C'],
  byBrowser: true,
  readOnly: true,
  isEnabled: (context) => hasSelection(context),
  run: ({ editor, toast }) => {
    const { design, selection } = editor.store.getState();
    const text = copyText(design, selection);
    if (text === undefined) return;
    navigator.clipboard.writeText(text).catch(() => toast({ title: 'The browser did not allow copying. Press Ctrl+C (⌘C) instead.', tone: 'error' }));
  },
};
