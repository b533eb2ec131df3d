'use client';

import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { boxOf, MEASURES } from '@/lib/layout/geometry';
import { prefersStill, useCanvasElement } from './canvas-context';

/** Pixels of the window around the canvas that toolbar and edge take. */
const MARGIN = 48;

/**
 * Brings a node that was selected elsewhere (in the palette, the outline, code, problems) into view, by moving the canvas
 * as little as needed. What is in view already stays where it is.
 */
export function useKeepInView(): void {
  const flow = useReactFlow();
  const editor = useEditor();
  const element = useCanvasElement();
  const selected = useEditorState((state) => (state.selection.length === 1 ? state.selection[0] : undefined));

  useEffect(() => {
    const { design } = editor.store.getState();
    const node = selected === undefined ? undefined : design.nodes[selected];
    const view = element.current?.getBoundingClientRect();
    // What was picked on the canvas itself is under the pointer or the keyboard already.
    if (!node || !view || element.current?.contains(document.activeElement)) return;
    const { x, y, zoom } = flow.getViewport();
    const whole = boxOf(design, node);
    // Of something larger than the view, its title has to be seen.
    const box = { ...whole, width: Math.min(whole.width, MEASURES.stackWidth), height: Math.min(whole.height, MEASURES.head) };
    const dx = shift(box.x * zoom + x, box.width * zoom, view.width);
    const dy = shift(box.y * zoom + y, box.height * zoom, view.height);
    if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: prefersStill() ? 0 : 240 });
  }, [selected, editor, element, flow]);
}

/** How far something from `start`, `size` long, must move to be inside a view of `room`. */
function shift(start: number, size: number, room: number): number {
  const least = MARGIN;
  const most = Math.max(least, room - MARGIN - size);
  if (start < least) return least - start;
  return start > most ? most - start : 0;
}
