'use client';

import { useStoreApi } from '@xyflow/react';
import { type FocusEvent, type KeyboardEvent, useMemo, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import type { Editor } from '@/lib/client/editor-store';
import { orderRows, placesAfter } from '@/lib/gestures/drop';
import { outermost } from '@/lib/gestures/outermost';
import { childrenOf } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import { MEASURES, positionOf, shapeOf, type Point } from '@/lib/layout/geometry';

/** What the keyboard does on the canvas itself. */
export interface CanvasKeys {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onKeyUpCapture: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onBlurCapture: (event: FocusEvent<HTMLElement>) => void;
}

const STEPS: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** Arrows move what is selected (rows within their stack), Enter goes to the inspector. A held arrow is one undo step. */
export function useCanvasKeys(): CanvasKeys {
  const editor = useEditor();
  const flow = useStoreApi();
  const moving = useRef(false);

  return useMemo((): CanvasKeys => {
    const end = (): void => {
      if (moving.current) editor.end();
      moving.current = false;
    };
    return {
      onKeyDownCapture: (event) => {
        if (
          event.ctrlKey ||
          event.metaKey ||
          event.altKey ||
          !(event.target instanceof Element) ||
          event.target.closest('button, input, textarea, [contenteditable]')
        )
          return;
        const focused = event.target.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id') ?? undefined;
        if (event.key === 'Enter' && focused !== undefined) {
          const line = flow.getState().edgeLookup.get(focused)?.data?.['edges'];
          take(event);
          editor.goTo(Array.isArray(line) && typeof line[0] === 'string' ? line[0] : focused, []);
          return;
        }
        const step = STEPS[event.key];
        if (!step) return;
        const { design, readOnly, selection } = editor.store.getState();
        if (focused !== undefined && design.nodes[focused] && !selection.includes(focused)) editor.select([focused]);
        const now = editor.store.getState();
        const nodes = outermost(now.design, now.selection);
        if (nodes.length === 0) return;
        take(event);
        if (readOnly) return;
        if (!moving.current) {
          moving.current = true;
          editor.begin(nodes.length === 1 ? 'Move' : `Move ${nodes.length} nodes`);
        }
        const by = event.shiftKey ? 20 : MEASURES.grid;
        const said = move(editor, nodes, { x: step.x * by, y: step.y * by });
        if (said) flow.setState({ ariaLiveMessage: said });
      },
      onKeyUpCapture: (event) => {
        if (STEPS[event.key]) end();
      },
      onBlurCapture: end,
    };
  }, [editor, flow]);
}

function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Moves nodes, and says where they are now. */
function move(editor: Editor, nodes: readonly DesignNode[], delta: Point): string | undefined {
  const { design } = editor.store.getState();
  const first = nodes[0];
  if (!first) return undefined;
  if (nodes.length === 1 && shapeOf(design, first) === 'row' && first.parent !== undefined) {
    const rows = childrenOf(design, first.parent);
    const index = rows.findIndex((row) => row.id === first.id) + Math.sign(delta.y);
    if (delta.y === 0 || index < 0 || index >= rows.length) return undefined;
    const command = orderRows(design, [first], first.parent, index);
    if (command) editor.dispatch(command, 'Reorder');
    return `${first.name} is now ${index + 1} of ${rows.length}`;
  }
  const command = placesAfter(
    design,
    nodes.filter((node) => shapeOf(design, node) !== 'row'),
    delta,
  );
  if (!command || !editor.dispatch(command, 'Move').ok) return undefined;
  const now = editor.store.getState().design;
  const at = positionOf(now, now.nodes[first.id] ?? first);
  return nodes.length === 1 ? `${first.name} moved to ${at.x}, ${at.y}` : `${nodes.length} nodes moved`;
}
