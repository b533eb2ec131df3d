'use client';

import { type NodeChange, type OnNodeDrag, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useToast } from '@/components/ui/toast';
import type { Design } from '@/lib/document/design';
import { randomIds } from '@/lib/client/ids';
import { decideDrop, type Drop } from '@/lib/gestures/drop';
import { positionOf, SHAPES, type Point } from '@/lib/layout/geometry';
import { springBack } from './animate';
import { prefersStill, useCanvasStore } from './canvas-context';
import { type CanvasStore, type Moved, NOTHING_MOVED } from './canvas-store';
import type { FlowNode } from './flow-elements';
import { pointerOf } from './pointer';

/** Moving nodes with the pointer: shown at once, in the design only when they are dropped, as one undo step. */
export interface Dragging {
  readonly onNodeDragStart: OnNodeDrag<FlowNode>;
  readonly onNodeDrag: OnNodeDrag<FlowNode>;
  readonly onNodeDragStop: OnNodeDrag<FlowNode>;
  /** Takes in where React Flow moves and how it resizes nodes. */
  readonly onMoved: (changes: readonly NodeChange<FlowNode>[]) => void;
}

interface Held {
  readonly grabbed: string;
  readonly ids: readonly string[];
  /** Given up with Escape: the rest of the movement means nothing. */
  readonly cancelled: boolean;
  readonly drop: Drop | undefined;
  readonly release: () => void;
}

/** Gives the handlers that move nodes. */
export function useDragging(): Dragging {
  const editor = useEditor();
  const store = useCanvasStore();
  const toast = useToast();
  const flow = useReactFlow<FlowNode>();
  const held = useRef<Held | undefined>(undefined);
  useEffect(() => () => held.current?.release(), []);

  return useMemo((): Dragging => {
    const design = (): Design => editor.store.getState().design;
    const letGo = (): void => {
      held.current?.release();
      held.current = undefined;
      store.setState({ gesture: undefined });
    };
    const back = (): void => void springBack(store, design(), prefersStill() ? 0 : 180);
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !held.current || held.current.cancelled) return;
      event.preventDefault();
      event.stopPropagation();
      held.current = { ...held.current, cancelled: true };
      store.setState({ gesture: undefined });
      back();
    };

    return {
      onNodeDragStart: (_event, node, nodes) => {
        window.addEventListener('keydown', cancel, true);
        const release = (): void => window.removeEventListener('keydown', cancel, true);
        held.current = { grabbed: node.id, ids: nodes.map((it) => it.id), cancelled: false, drop: undefined, release };
      },
      onNodeDrag: (event) => {
        const now = held.current;
        if (!now || now.cancelled) return;
        const at = pointerOf(event);
        const pointer = flow.screenToFlowPosition(at, { snapToGrid: false });
        const drop = decideDrop(design(), { grabbed: now.grabbed, ids: now.ids, delta: deltaOf(store, design(), now.grabbed), pointer }, randomIds);
        held.current = { ...now, drop };
        show(store, drop, at);
      },
      onNodeDragStop: () => {
        const now = held.current;
        letGo();
        if (!now || now.cancelled) return;
        const { drop } = now;
        if (drop && drop.type !== 'refused' && drop.command) {
          const done = editor.dispatch(drop.command, labelOf(drop, now.ids.length));
          if (done.ok) store.setState({ moved: NOTHING_MOVED });
          else {
            toast.show({ title: done.error.message, tone: 'error', key: 'move' });
            back();
          }
          return;
        }
        if (drop?.type === 'refused') toast.show({ title: drop.says, tone: 'warning', key: 'move' });
        back();
      },
      onMoved: (changes) => {
        const { moved } = store.getState();
        const next = new Map<string, Moved>(moved);
        const now = held.current;
        const rowsToo = SHAPES[design().nodes[now?.grabbed ?? '']?.kind ?? 'vpc'] === 'row';
        let changed = false;
        for (const change of changes) {
          if (change.type === 'position' && change.dragging === true && change.position && now && !now.cancelled) {
            const kind = design().nodes[change.id]?.kind;
            // A row leaves its place only when it is itself what was taken hold of.
            if (kind === undefined || (change.id !== now.grabbed && SHAPES[kind] === 'row' && !rowsToo)) continue;
            next.set(change.id, { ...next.get(change.id), ...change.position, lifted: true });
            changed = true;
          }
          if (change.type === 'position' && change.dragging === false && now)
            // React Flow says nothing more when a second finger ends a drag.
            queueMicrotask(() => {
              if (held.current !== now) return;
              letGo();
              back();
            });
          if (change.type === 'dimensions' && change.resizing === true && change.dimensions) {
            next.set(change.id, { ...next.get(change.id), ...change.dimensions });
            changed = true;
          }
        }
        if (changed) store.setState({ moved: next });
      },
    };
  }, [editor, store, toast, flow]);
}

function deltaOf(store: CanvasStore, design: Design, id: string): Point {
  const node = design.nodes[id];
  const now = store.getState().moved.get(id);
  if (!node || !now) return { x: 0, y: 0 };
  const was = positionOf(design, node);
  return { x: (now.x ?? was.x) - was.x, y: (now.y ?? was.y) - was.y };
}

function show(store: CanvasStore, drop: Drop, at: Point): void {
  if (drop.type === 'move') store.setState({ gesture: undefined });
  else
    store.setState({
      gesture: {
        type: 'drop',
        target: drop.type === 'row' ? undefined : drop.group,
        tone: drop.type === 'refused' ? 'no' : 'yes',
        says: drop.type === 'row' && !drop.command ? '' : drop.says,
        at,
        line: drop.type === 'row' && drop.command ? drop.line : undefined,
      },
    });
}

function labelOf(drop: Drop, count: number): string {
  if (drop.type === 'into') return drop.says;
  if (drop.type === 'row') return 'Reorder';
  return count === 1 ? 'Move' : `Move ${count} nodes`;
}
