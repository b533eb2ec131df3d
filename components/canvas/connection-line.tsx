'use client';

import { type ConnectionLineComponentProps, useInternalNode } from '@xyflow/react';
import { useCanvasState } from './canvas-context';
import { arrowAt, route, routeToPoint } from './edge-route';
import { anchorOf } from './edge-view';
import type { FlowNode } from './flow-elements';

/** The line while it is drawn: it follows the pointer, and shows its final way over a node that it may go to. */
export function ConnectionLine({ fromNode, fromHandle, toX, toY }: ConnectionLineComponentProps<FlowNode>) {
  const over = useCanvasState(({ gesture }) => (gesture?.type === 'connect' && gesture.over?.tone === 'yes' ? gesture.over.id : undefined));
  const active = useCanvasState(({ gesture }) => gesture?.type === 'connect');
  const goal = useInternalNode<FlowNode>(over ?? '');
  if (!active) return null;
  const start = anchorOf(fromNode);
  const incoming = fromHandle.id === 'in';
  if (goal) {
    const line = incoming ? route(anchorOf(goal), start) : route(start, anchorOf(goal));
    return (
      <g className="edge" data-state="selected">
        <path className="react-flow__edge-path" d={line.path} />
        <path className="edge-arrow" d={arrowAt(line.end, line.side)} />
      </g>
    );
  }
  return (
    <g className="edge" data-state="drawing">
      <path className="react-flow__edge-path" d={routeToPoint(start, { x: toX, y: toY }, incoming ? 'left' : 'right')} />
    </g>
  );
}
