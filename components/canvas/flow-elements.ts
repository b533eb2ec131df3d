import { type Node, Position } from '@xyflow/react';
import type { ElementFindings } from '@/components/editor/editor-context';
import type { Design } from '@/lib/document/design';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { descendantsOf } from '@/lib/kinds/graph';
import { factsOf, KINDS } from '@/lib/kinds/registry';
import type { DesignNode, Kind } from '@/lib/kinds/union';
import { measure, type Measured, shapeOf, SHAPES, type Shape, type Size } from '@/lib/layout/geometry';
import { summaryOf } from '@/lib/layout/summary';
import type { Moved } from './canvas-store';
import { findingWords, sameFinding, type Shown, worseOf } from './findings';
import { anchorOf, createEdgeMapper, type FlowEdge, rerouted } from './flow-edges';
import { LAYERS } from './layers';
import { placesOf } from './places';

/** What a node's drawing needs. */
export type FlowNodeData = {
  readonly node: DesignNode;
  /** The line of facts; of a collapsed group, what is in it. */
  readonly facts: string;
  /** The worst findings; of a collapsed group, also those inside. */
  readonly finding: ElementFindings | undefined;
  /** Something is inside it. */
  readonly filled: boolean;
  /** How many groups are around it. */
  readonly depth: number;
  /** Something inside the collapsed group is selected. */
  readonly holdsSelected: boolean;
  /** The smallest size that holds what is in it, for frames. */
  readonly least: Size | undefined;
};

/** A node as React Flow takes it; its type is how it is drawn. */
export type FlowNode = Node<FlowNodeData, Shape | 'collapsed'>;

/** Keeps what was made last, so that only what changed is made (and drawn) anew. */
export interface FlowMapper {
  /** Groups before what is in them, siblings in the order of the outline; nothing that is inside a collapsed group. */
  readonly nodes: (shown: Shown) => readonly FlowNode[];
  readonly edges: (shown: Shown) => readonly FlowEdge[];
}

/** Makes a mapper from designs to what React Flow shows. An element that looks as before is the same object as before. */
export function createFlowMapper(): FlowMapper {
  let nodes = new Map<string, FlowNode>();
  let last: { readonly design: Design; readonly measured: Measured } | undefined;
  const measuredOf = (design: Design): Measured => {
    if (last?.design !== design) last = { design, measured: measure(design) };
    return last.measured;
  };
  const edges = createEdgeMapper();
  return {
    nodes: (shown) => {
      const selected = new Set(shown.selection);
      const next = new Map<string, FlowNode>();
      const measured = measuredOf(shown.design);
      const walk = (parent: DesignNode | undefined): void => {
        for (const node of measured.children(parent?.id)) {
          const made = toNode(shown, measured, node, selected);
          const before = nodes.get(node.id);
          next.set(node.id, before && sameNode(before, made) ? before : made);
          if (!measured.collapsed(node)) walk(node);
        }
      };
      walk(undefined);
      nodes = next;
      return [...next.values()];
    },
    edges: (shown) => edges(shown, measuredOf(shown.design)),
  };
}

/** The nodes with those that are being moved where they are just now; what is held is over everything else, with what is in it. */
export function withMoved(nodes: readonly FlowNode[], moved: ReadonlyMap<string, Moved>): FlowNode[] {
  const lifted = new Set<string>();
  return nodes.map((node) => {
    const to = moved.get(node.id);
    if (to?.lifted || (node.parentId !== undefined && lifted.has(node.parentId))) lifted.add(node.id);
    const raised = lifted.has(node.id) ? { zIndex: (node.zIndex ?? 0) + LAYERS.lifted } : {};
    if (!to) return lifted.has(node.id) ? { ...node, ...raised } : node;
    const width = to.width ?? node.width ?? 0;
    const height = to.height ?? node.height ?? 0;
    return { ...node, position: { x: to.x ?? node.position.x, y: to.y ?? node.position.y }, ...sized({ width, height }), ...raised };
  });
}

/** The edges at nodes that are being moved, where these are just now; those of what is held over everything else. */
export function withRaised(edges: readonly FlowEdge[], nodes: readonly FlowNode[], moved: ReadonlyMap<string, Moved>): FlowEdge[] {
  const places = placesOf(nodes);
  const moving = new Set<string>();
  for (const node of nodes) if (moved.has(node.id) || (node.parentId !== undefined && moving.has(node.parentId))) moving.add(node.id);
  return edges.map((edge) => {
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    if (!from || !to || !(moving.has(edge.source) || moving.has(edge.target))) return edge;
    const anchors = [from, to].map(({ node, at }) => anchorOf(shapeOfFlow(node), { ...at, width: node.width ?? 0, height: node.height ?? 0 }));
    const [start, end] = anchors;
    const drawn = start && end ? rerouted(edge, start, end) : edge;
    const held = [from, to].some(({ node }) => (node.zIndex ?? 0) >= LAYERS.lifted);
    return held ? { ...drawn, zIndex: LAYERS.lifted + LAYERS.edge } : drawn;
  });
}

/** Kinds that something can be connected to or from. */
export const CONNECTABLE: ReadonlySet<Kind> = new Set(CONNECTIONS.flatMap(({ from, to }) => [from, to]).concat('load-balancer'));

/** How a node is drawn that is on the canvas: a collapsed one as what it is without that. */
export function shapeOfFlow({ type, data }: Pick<FlowNode, 'type' | 'data'>): Shape {
  return type === 'card' ? 'card' : SHAPES[data.node.kind];
}

function toNode({ design, findings }: Shown, measured: Measured, node: DesignNode, selected: ReadonlySet<string>): FlowNode {
  const shape = shapeOf(design, node);
  const collapsed = measured.collapsed(node);
  const inside = collapsed ? descendantsOf(design, node.id) : [];
  const facts = collapsed ? summaryOf(design, node.id) : factsOf(node, design);
  const finding = [node, ...inside].map(({ id }) => findings.get(id)).reduce(worseOf, undefined);
  const free = shape === 'frame' && !collapsed;
  return {
    id: node.id,
    type: collapsed ? 'collapsed' : shape,
    ...(node.parent === undefined ? {} : { parentId: node.parent }),
    position: measured.position(node),
    ...sized(measured.size(node)),
    selected: selected.has(node.id),
    zIndex: free ? measured.depth(node) : shape === 'row' ? LAYERS.row : LAYERS.card,
    connectable: CONNECTABLE.has(node.kind),
    // The body of a frame lets the pointer through to the pane: there one pans, draws a selection, and clicks select.
    ...(free ? { style: { pointerEvents: 'none' as const } } : {}),
    ariaLabel: [
      `${KINDS[node.kind].label} ${node.name}`,
      ...(collapsed ? ['collapsed'] : []),
      facts,
      ...(finding ? [`${findingWords(finding)}${collapsed ? ' inside' : ''}`] : []),
    ].join(', '),
    data: {
      node,
      facts,
      finding,
      filled: measured.children(node.id).length > 0,
      depth: measured.depth(node),
      holdsSelected: inside.some(({ id }) => selected.has(id)),
      least: free ? measured.leastSize(node) : undefined,
    },
  };
}

function sized({ width, height }: Size): Pick<FlowNode, 'width' | 'height' | 'measured' | 'handles'> {
  const handle = { type: 'source' as const, y: height / 2, width: 1, height: 1 };
  return {
    width,
    height,
    measured: { width, height },
    // Known beforehand, so that edges to nodes out of sight are drawn, too.
    handles: [
      { ...handle, id: 'in', position: Position.Left, x: 0 },
      { ...handle, id: 'out', position: Position.Right, x: width },
    ],
  };
}

function sameNode(a: FlowNode, b: FlowNode): boolean {
  return (
    a.type === b.type &&
    a.data.node === b.data.node &&
    a.data.facts === b.data.facts &&
    a.data.filled === b.data.filled &&
    a.data.depth === b.data.depth &&
    a.data.holdsSelected === b.data.holdsSelected &&
    sameFinding(a.data.finding, b.data.finding) &&
    a.data.least?.width === b.data.least?.width &&
    a.data.least?.height === b.data.least?.height &&
    a.parentId === b.parentId &&
    a.selected === b.selected &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.width === b.width &&
    a.height === b.height
  );
}
