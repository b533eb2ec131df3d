'use client';

import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { createContext, memo, use } from 'react';
import { createPortal } from 'react-dom';
import type { EdgeKind } from '@/lib/kinds/union';
import { arrowAt } from './edge-route';
import type { FlowEdge, FlowEdgeData } from './flow-edges';
import { LAYERS } from './layers';
import { FindingBadge } from './node-parts';

/** How edges are drawn. All that they need to know comes with them: panning and zooming draws none of them anew. */
export const EDGE_TYPES = { design: memo(EdgeView, sameView) };

/** The element that holds the texts of edges, over lines and under cards; nothing until it is there. */
export const EdgeLabelLayer = createContext<HTMLElement | null>(null);

/** Edges that say where something belongs, or who may do what: drawn lighter than what runs, sends and uses. */
const WEAK: ReadonlySet<EdgeKind> = new Set<EdgeKind>([
  'member',
  'admits',
  'placed-in',
  'runs-on',
  'uses-namespace',
  'registers',
  'presents',
  'watches',
  'notifies',
  'stops-on',
  'calls-hook',
  'scales-on',
  'manages-tasks',
  'encrypted-with',
  'has-role',
  'may-run',
  'grants',
  'logs-to',
]);

function EdgeView({ source, target, data, selected }: EdgeProps<FlowEdge>) {
  if (!data) return null;
  const { line, kind, trunk } = data;
  const state = stateOf(data, selected);
  const several = data.edges.length > 1;
  return (
    <g
      className="edge"
      data-kind={several ? undefined : kind}
      data-weak={WEAK.has(kind) || undefined}
      data-several={several || undefined}
      data-state={state}
      data-ends={`${source} ${target}`}
    >
      <BaseEdge path={line.path} interactionWidth={18} />
      {trunk && <path className="edge-trunk" d={trunk.path} style={{ strokeWidth: 1.6 + Math.min(Math.log2(trunk.count), 4) }} />}
      {kind === 'member' && !several ? (
        <circle className="edge-dot" cx={line.end.x} cy={line.end.y} r={3} />
      ) : (
        <path className="edge-arrow" d={arrowAt(line.end, line.side)} />
      )}
      <EdgeLabel data={data} selected={selected === true} />
    </g>
  );
}

function sameView(a: EdgeProps<FlowEdge>, b: EdgeProps<FlowEdge>): boolean {
  return a.data === b.data && a.selected === b.selected && a.source === b.source && a.target === b.target;
}

function EdgeLabel({ data, selected }: { readonly data: FlowEdgeData; readonly selected: boolean }) {
  const layer = use(EdgeLabelLayer);
  const { line, label, trunk, finding, facts } = data;
  const state = stateOf(data, selected);
  const asked = state !== undefined && facts !== '';
  const text = trunk && !selected ? `${trunk.count}` : label || asked ? facts : '';
  if (!layer || (text === '' && !finding)) return null;
  const at = label?.at ?? (trunk && !selected ? trunk.at : line.middle);
  return createPortal(
    <div
      className="edge-label"
      data-state={state}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`, zIndex: LAYERS.label + (state ? LAYERS.card : 0) }}
    >
      {text !== '' && (
        <span className="edge-text" style={selected || label?.width === undefined ? undefined : { maxWidth: label.width }}>
          {text}
        </span>
      )}
      {finding && <FindingBadge finding={finding} />}
    </div>,
    layer,
  );
}

function stateOf(data: FlowEdgeData, selected: boolean | undefined): 'selected' | 'lit' | undefined {
  return selected ? 'selected' : data.lit ? 'lit' : undefined;
}
