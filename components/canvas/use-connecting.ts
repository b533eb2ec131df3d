'use client';

import { type OnConnectEnd, type OnConnectStart, useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useEditor } from '@/components/editor/editor-context';
import { useToast } from '@/components/ui/toast';
import type { Refusal } from '@/lib/commands/apply';
import { randomIds } from '@/lib/client/ids';
import type { Design } from '@/lib/document/design';
import { connect, type Connected } from '@/lib/gestures/connect';
import { nodeAt } from '@/lib/gestures/drop';
import { SHAPES, type Point } from '@/lib/layout/geometry';
import { countingIds } from '@/lib/model/ids';
import type { Result } from '@/lib/util/result';
import { useCanvasStore } from './canvas-context';
import { CONNECTABLE } from './flow-elements';
import { pointerOf } from './pointer';

/** A line that was let go where nothing is. */
export interface LooseEnd {
  readonly from: string;
  readonly end: 'out' | 'in';
  /** In pixels of the window. */
  readonly at: Point;
  /** In pixels of the design. */
  readonly place: Point;
}

/** Drawing lines: every node shows whether it may be the other end, and the drop does what was said before it. */
export interface Connecting {
  readonly onConnectStart: OnConnectStart;
  readonly onConnectEnd: OnConnectEnd;
}

/** Gives the handlers that draw lines. */
export function useConnecting(onLooseEnd: (end: LooseEnd) => void): Connecting {
  const editor = useEditor();
  const store = useCanvasStore();
  const toast = useToast();
  const flow = useReactFlow();
  const release = useRef<() => void>(() => undefined);
  useEffect(() => () => release.current(), []);

  return useMemo((): Connecting => {
    const design = (): Design => editor.store.getState().design;
    const draw = (from: string, end: 'out' | 'in', to: string, ids: () => string): Result<Connected, Refusal> =>
      end === 'out' ? connect(design(), from, to, ids) : connect(design(), to, from, ids);

    const follow = (event: PointerEvent): void => {
      const { gesture } = store.getState();
      if (gesture?.type !== 'connect') return;
      const at = pointerOf(event);
      const under = targetUnder(design(), flow.screenToFlowPosition(at, { snapToGrid: false }), gesture.from);
      if (under === undefined) return store.setState({ gesture: { ...gesture, at, over: undefined } });
      const would = draw(gesture.from, gesture.end, under, countingIds('new-'));
      const says = would.ok ? sentence(would.value.means) : would.error.message;
      store.setState({ gesture: { ...gesture, at, over: { id: under, tone: would.ok ? 'yes' : 'no', says } } });
    };
    const cancel = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || store.getState().gesture?.type !== 'connect') return;
      event.preventDefault();
      event.stopPropagation();
      store.setState({ gesture: undefined });
    };

    return {
      onConnectStart: (event, { nodeId, handleId }) => {
        if (nodeId === null) return;
        const end = handleId === 'in' ? 'in' : 'out';
        const allowed = new Set(Object.keys(design().nodes).filter((id) => id !== nodeId && draw(nodeId, end, id, countingIds('new-')).ok));
        store.setState({ gesture: { type: 'connect', from: nodeId, end, allowed, at: pointerOf(event) } });
        window.addEventListener('pointermove', follow);
        window.addEventListener('keydown', cancel, true);
        release.current = () => {
          window.removeEventListener('pointermove', follow);
          window.removeEventListener('keydown', cancel, true);
        };
      },
      onConnectEnd: (event) => {
        release.current();
        const { gesture } = store.getState();
        if (gesture?.type !== 'connect') return;
        store.setState({ gesture: undefined });
        const at = pointerOf(event);
        const place = flow.screenToFlowPosition(at, { snapToGrid: false });
        const under = targetUnder(design(), place, gesture.from);
        if (under === undefined) {
          // Back on the node itself is a change of mind.
          if (nodeAt(design(), place)?.id !== gesture.from) onLooseEnd({ from: gesture.from, end: gesture.end, at, place });
          return;
        }
        const made = draw(gesture.from, gesture.end, under, randomIds);
        const done = made.ok ? editor.dispatch(made.value.command, 'Connect') : made;
        if (!done.ok) toast.show({ title: done.error.message, tone: 'warning', key: 'connect' });
        else if (made.ok) editor.select(made.value.select);
      },
    };
  }, [editor, store, toast, flow, onLooseEnd]);
}

/** The node that a line would go to: the innermost one, but not the empty part of a frame. */
function targetUnder(design: Design, point: Point, from: string): string | undefined {
  const node = nodeAt(design, point);
  if (!node || node.id === from || (SHAPES[node.kind] === 'frame' && !CONNECTABLE.has(node.kind))) return undefined;
  return node.id;
}

function sentence(means: string): string {
  return means.charAt(0).toUpperCase() + means.slice(1);
}
