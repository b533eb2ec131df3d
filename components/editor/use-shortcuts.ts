'use client';

import { useEffect, useRef } from 'react';
import type { ActionContext } from '@/components/actions/action';
import { cutAction } from '@/components/actions/cut';
import { deleteAction } from '@/components/actions/delete-selection';
import { pasteText } from '@/components/actions/paste';
import { ACTIONS } from '@/components/actions/registry';
import { matchesShortcut } from '@/components/actions/shortcut';
import { copyText, isClip } from '@/lib/gestures/clipboard';
import { isMac } from './platform';

/** Puts all actions on the keyboard, for as long as the editor is on the screen. Typing in fields and open windows is left alone. */
export function useShortcuts(context: ActionContext): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });

  useEffect(() => {
    const mac = isMac();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (isElsewhere(event.target) && !worksAnywhere(event))) return;
      const { readOnly } = latest.current.editor.store.getState();
      for (const action of ACTIONS) {
        if (action.byBrowser || !action.shortcuts?.some((shortcut) => matchesShortcut(event, shortcut, mac))) continue;
        if ((readOnly && !action.readOnly) || !(action.isEnabled?.(latest.current) ?? true)) return;
        event.preventDefault();
        action.run(latest.current);
        return;
      }
    };
    const onCopy = (event: ClipboardEvent) => {
      if (isElsewhere(event.target) || hasTextSelection()) return;
      const { design, selection } = latest.current.editor.store.getState();
      const text = copyText(design, selection);
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut' && cutAction.isEnabled?.(latest.current)) deleteAction.run(latest.current);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isElsewhere(event.target) || latest.current.editor.store.getState().readOnly) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isClip(text)) return;
      event.preventDefault();
      pasteText(latest.current, text);
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** True where keys belong to what has the focus: fields, code, menus and windows. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]') !== null
  );
}

/** The command palette opens from anywhere; so does the search, but where code is shown, which has its own. */
function worksAnywhere(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (key === 'f' && event.target instanceof Element && event.target.closest('.cm-editor, [role="dialog"]')) return false;
  return (event.metaKey || event.ctrlKey) && !event.shiftKey && ['k', 'e', 'j', 'f'].includes(key);
}

function hasTextSelection(): boolean {
  return (window.getSelection()?.toString() ?? '') !== '';
}
