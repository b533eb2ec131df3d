'use client';

import { type ConnectionLineComponentProps, type InternalNode, useInternalNode } from '@xyflow/react';
import { useCanvasState } from './canvas-context';
import { type Anchor, arrowAt, route, routeToPoint } from './edge-route';
import { anchorOf } from './flow-edges';
import { shapeOfFlow, type FlowNode } from './flow-elements';

/** The line while it is drawn: it follows the pointer, and shows its final way over a node that it may go to. */
export function ConnectionLine({ fromNode, fromHandle, toX, toY }: ConnectionLineComponentProps<FlowNode>) {
  const over = useCanvasState(({ gesture }) => (gesture?.type === 'connect' && gesture.over?.tone === 'yes' ? gesture.over.id : undefined));
  const active = useCanvasState(({ gesture }) => gesture?.type === 'connect');
  const goal = useInternalNode<FlowNode>(over ?? '');
  if (!active) return null;
  const start = anchorAt(fromNode);
  const incoming = fromHandle.id === 'in';
  if (goal) {
    const line = incoming ? route(anchorAt(goal), start) : route(start, anchorAt(goal));
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

function anchorAt(node: InternalNode<FlowNode>): Anchor {
  return anchorOf(shapeOfFlow(node), { ...node.internals.positionAbsolute, width: node.measured.width ?? 0, height: node.measured.height ?? 0 });
}
