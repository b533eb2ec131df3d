'use client';

import { BaseEdge, EdgeLabelRenderer, type EdgeProps, type InternalNode, useInternalNode } from '@xyflow/react';
import { memo } from 'react';
import type { EdgeKind } from '@/lib/kinds/union';
import { MEASURES, SHAPES } from '@/lib/layout/geometry';
import { type Anchor, arrowAt, route } from './edge-route';
import { type FlowEdge, type FlowNode, LAYERS, sideYOf } from './flow-elements';
import { FindingBadge } from './node-parts';

/** How edges are drawn. */
export const EDGE_TYPES = { design: memo(EdgeView) };

/** Between the rows of a task, what concerns data goes round the left, what concerns starting and calling round the right. */
const LEFT_ROUND: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['mounts', 'volumes-from']);

/** A text that is longer is cut off rather than left out where the line is long enough for so much of it. */
const LEAST_TEXT = 110;

function EdgeView({ source, target, data, selected }: EdgeProps<FlowEdge>) {
  const from = useInternalNode<FlowNode>(source);
  const to = useInternalNode<FlowNode>(target);
  if (!from || !to || !data) return null;
  const line = route(anchorOf(from), anchorOf(to), { lane: data.lane, round: LEFT_ROUND.has(data.kind) ? 'left' : 'right' });
  const state = selected ? 'selected' : data.lit ? 'lit' : undefined;
  // About as wide as the text will be, with some line left to see on both sides; a long text is cut off.
  const fits = line.room > Math.min(data.facts.length * 6.2, LEAST_TEXT) + 32;
  const finding = data.finding;
  const says = data.facts !== '' && (fits || selected === true);
  const lifted = from.internals.z >= LAYERS.lifted || to.internals.z >= LAYERS.lifted;
  return (
    <g className="edge" data-kind={data.kind} data-state={state}>
      <BaseEdge path={line.path} interactionWidth={18} />
      {data.kind !== 'member' && <path className="edge-arrow" d={arrowAt(line.end, line.side)} />}
      {data.kind === 'member' && <circle className="edge-dot" cx={line.end.x} cy={line.end.y} r={3} />}
      {(finding || says) && (
        <EdgeLabelRenderer>
          <div
            className="edge-label"
            data-state={state}
            style={{
              transform: `translate(-50%, -50%) translate(${line.middle.x}px, ${line.middle.y}px)`,
              zIndex: LAYERS.label + (lifted ? LAYERS.lifted : selected ? LAYERS.card : 0),
            }}
          >
            {says && (
              <span className="edge-text" style={selected ? undefined : { maxWidth: line.room - 24 }}>
                {data.facts}
              </span>
            )}
            {finding && <FindingBadge finding={finding} />}
          </div>
        </EdgeLabelRenderer>
      )}
    </g>
  );
}

/** Where lines may touch a node; for a row, at the border of its stack. */
export function anchorOf(node: InternalNode<FlowNode>): Anchor {
  const { x, y } = node.internals.positionAbsolute;
  const shape = SHAPES[node.data.node.kind];
  const out = shape === 'row' ? MEASURES.inset : 0;
  return { x: x - out, y, width: (node.measured.width ?? 0) + 2 * out, height: node.measured.height ?? 0, sideY: sideYOf(shape), row: shape === 'row' };
}
