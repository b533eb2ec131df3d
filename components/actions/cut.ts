import { copyText } from '@/lib/gestures/clipboard';
import { hasSelection, type Action } from './action';
import { deleteAction } from './delete-selection';

/** Copies what is selected, then removes it. */
export const cutAction: Action = {
  id: 'cut',
  label: 'Cut',
  shortcuts: ['Mod+X'],
  byBrowser: true,
  isEnabled: (context) => hasSelection(context),
  run: (context) => {
    const { design, selection } = context.editor.store.getState();
    const text = copyText(design, selection);
    if (text === undefined) return;
    navigator.clipboard.writeText(text).then(
      () => deleteAction.run(context),
      () => context.toast({ title: 'The browser did not allow copying, so nothing was cut. Press Ctrl+X (⌘X) instead.', tone: 'error' }),
    );
  },
};
