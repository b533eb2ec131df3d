'use client';

import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import { addDesign } from '@/lib/gestures/add-design';
import type { Starter } from '@/lib/starters/starters';
import { useEditor } from './editor-context';

/** Adds a starter to the open design, right of what is there, and selects it. */
export function useStarter(): (starter: Starter) => void {
  const editor = useEditor();
  const { show } = useToast();
  return ({ title, design }) => {
    const { command, select } = addDesign(editor.store.getState().design, design(), randomIds);
    const added = editor.dispatch(command, `Add “${title}”`);
    if (added.ok) editor.select(select);
    else show({ title: added.error.message, tone: 'error' });
  };
}
