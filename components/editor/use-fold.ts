'use client';

import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast';
import { toggleCollapsed } from '@/lib/gestures/collapse';
import { useEditor } from './editor-context';

/** Gives what collapses groups (or those around the given elements), or expands them when all are collapsed. */
export function useFold(): (ids: readonly string[]) => void {
  const editor = useEditor();
  const toast = useToast();
  return useCallback(
    (ids) => {
      const folding = toggleCollapsed(editor.store.getState().design, ids);
      const done = folding && editor.fold(folding.command, folding.label);
      if (done && !done.ok) toast.show({ title: done.error.message, tone: 'error' });
    },
    [editor, toast],
  );
}
