'use client';

import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useMemo } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import { decideKindDrop } from '@/lib/gestures/drop';
import { KINDS } from '@/lib/kinds/registry';
import { countingIds } from '@/lib/model/ids';
import { useCanvasStore } from './canvas-context';
import { draggedKind, isKindDrag } from './palette-drag';
import { pointerOf } from './pointer';

/** Taking what is dragged from the palette. */
export interface KindDropping {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/** Gives the handlers that add what is dropped from the palette, and say before the drop where it comes and what it brings. */
export function useKindDrop(): KindDropping {
  const editor = useEditor();
  const store = useCanvasStore();
  const toast = useToast();
  const flow = useReactFlow();

  return useMemo(
    (): KindDropping => ({
      onDragOver: (event) => {
        const { design, readOnly } = editor.store.getState();
        if (readOnly || !isKindDrag(event.dataTransfer)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const kind = draggedKind(event.dataTransfer);
        if (!kind) return;
        const at = pointerOf(event);
        const drop = decideKindDrop(design, kind, flow.screenToFlowPosition(at, { snapToGrid: false }), countingIds('new-'));
        store.setState({ gesture: { type: 'drop', target: drop.group, tone: 'yes', says: drop.says, at } });
      },
      onDragLeave: (event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && event.currentTarget.contains(to)) return;
        store.setState({ gesture: undefined });
      },
      onDrop: (event) => {
        store.setState({ gesture: undefined });
        const { design, readOnly } = editor.store.getState();
        const kind = draggedKind(event.dataTransfer);
        if (readOnly || !kind) return;
        event.preventDefault();
        const { brought } = decideKindDrop(design, kind, flow.screenToFlowPosition(pointerOf(event), { snapToGrid: false }), randomIds);
        const done = editor.dispatch(brought.command, `Add ${KINDS[kind].label.toLowerCase()}`);
        if (done.ok) editor.select(brought.select);
        else toast.show({ title: done.error.message, tone: 'error' });
      },
    }),
    [editor, store, toast, flow],
  );
}
