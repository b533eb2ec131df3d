import { randomIds } from '@/lib/client/ids';
import { paste } from '@/lib/gestures/clipboard';
import type { Action, ActionContext } from './action';

/** Adds what is on the clipboard. */
export const pasteAction: Action = {
  id: 'paste',
  label: 'Paste',
  shortcuts: ['Mod+V'],
  byBrowser: true,
  run: (context) => {
    navigator.clipboard.readText().then(
      (text) => pasteText(context, text),
      () => context.toast({ title: 'The browser did not allow reading the clipboard. Press Ctrl+V (⌘V) instead.', tone: 'error' }),
    );
  },
};

/** Adds a text that was copied from a canvas, and selects what it brought; says why not when it does not fit. */
export function pasteText({ editor, toast }: ActionContext, text: string): void {
  const { design, selection } = editor.store.getState();
  const pasted = paste(design, text, selection[0], randomIds);
  if (!pasted.ok) return void toast({ title: pasted.error.message, tone: 'error', key: 'paste' });
  const added = editor.dispatch(pasted.value.command, 'Paste');
  if (added.ok) editor.select(pasted.value.select);
  else toast({ title: added.error.message, tone: 'error', key: 'paste' });
}
