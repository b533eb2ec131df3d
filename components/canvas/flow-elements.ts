import { type Edge, type Node, Position } from '@xyflow/react';
import type { ElementFindings } from '@/components/editor/editor-context';
import type { Design } from '@/lib/document/design';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { edgeDefinitionOf } from '@/lib/kinds/edges/registry';
import { factsOf, KINDS } from '@/lib/kinds/registry';
import type { DesignEdge, DesignNode, EdgeKind, Kind } from '@/lib/kinds/union';
import { measure, type Measured, MEASURES, SHAPES, type Shape, type Size } from '@/lib/layout/geometry';
import type { Moved } from './canvas-store';

/** What a node's drawing needs. */
export type FlowNodeData = {
  readonly node: DesignNode;
  readonly facts: string;
  readonly finding: ElementFindings | undefined;
  /** Something is inside it. */
  readonly filled: boolean;
  /** The smallest size that holds what is in it, for frames. */
  readonly least: Size | undefined;
};

/** A node as React Flow takes it; its type is how it is drawn. */
export type FlowNode = Node<FlowNodeData, Shape>;

/** What an edge's drawing needs. */
export type FlowEdgeData = {
  readonly kind: EdgeKind;
  readonly facts: string;
  readonly finding: ElementFindings | undefined;
  /** One of its ends is selected. */
  readonly lit: boolean;
  /** How far it is drawn beside the middle, in pixels: lines between the same two nodes lie beside each other. */
  readonly lane: number;
};

/** An edge as React Flow takes it. */
export type FlowEdge = Edge<FlowEdgeData, 'design'>;

/** What is shown of a design. */
export interface Shown {
  readonly design: Design;
  readonly selection: readonly string[];
  readonly findings: ReadonlyMap<string, ElementFindings>;
}

/** Keeps what was made last, so that only what changed is made (and drawn) anew. */
export interface FlowMapper {
  /** Groups before what is in them, siblings in the order of the outline. */
  readonly nodes: (shown: Shown) => readonly FlowNode[];
  readonly edges: (shown: Shown) => readonly FlowEdge[];
}

/** Makes a mapper from designs to what React Flow shows. An element that looks as before is the same object as before. */
export function createFlowMapper(): FlowMapper {
  let nodes = new Map<string, FlowNode>();
  let edges = new Map<string, FlowEdge>();
  return {
    nodes: (shown) => {
      const selected = new Set(shown.selection);
      const next = new Map<string, FlowNode>();
      const measured = measure(shown.design);
      const walk = (parent: string | undefined): void => {
        for (const node of measured.children(parent)) {
          const made = toNode(shown, measured, node, selected.has(node.id));
          const before = nodes.get(node.id);
          next.set(node.id, before && sameNode(before, made) ? before : made);
          walk(node.id);
        }
      };
      walk(undefined);
      nodes = next;
      return [...next.values()];
    },
    edges: (shown) => {
      const selected = new Set(shown.selection);
      const next = new Map<string, FlowEdge>();
      const lanes = lanesOf(shown.design);
      for (const edge of Object.values(shown.design.edges)) {
        const made = toEdge(shown, edge, selected, lanes.get(edge.id) ?? 0);
        const before = edges.get(edge.id);
        next.set(edge.id, before && sameEdge(before, made) ? before : made);
      }
      edges = next;
      return [...next.values()];
    },
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

/** The edges at nodes that are held, over everything else like these. */
export function withRaised(edges: readonly FlowEdge[], moved: ReadonlyMap<string, Moved>): FlowEdge[] {
  const held = (id: string): boolean => moved.get(id)?.lifted === true;
  const any = [...moved.values()].some((it) => it.lifted);
  return any ? edges.map((edge) => (held(edge.source) || held(edge.target) ? { ...edge, zIndex: LAYERS.lifted + LAYERS.edge } : edge)) : [...edges];
}

/** What is drawn over what: frames (inner ones over outer ones), edges, their labels, cards and stacks, rows. */
export const LAYERS = { edge: 10, label: 12, card: 20, row: 21, lifted: 1000 } as const;

/** Kinds that something can be connected to or from. */
export const CONNECTABLE: ReadonlySet<Kind> = new Set(CONNECTIONS.flatMap(({ from, to }) => [from, to]).concat('load-balancer'));

function toNode({ design, findings }: Shown, measured: Measured, node: DesignNode, selected: boolean): FlowNode {
  const shape = SHAPES[node.kind];
  const facts = factsOf(node, design);
  const finding = findings.get(node.id);
  return {
    id: node.id,
    type: shape,
    ...(node.parent === undefined ? {} : { parentId: node.parent }),
    position: measured.position(node),
    ...sized(measured.size(node)),
    selected,
    zIndex: shape === 'frame' ? measured.depth(node) : shape === 'row' ? LAYERS.row : LAYERS.card,
    connectable: CONNECTABLE.has(node.kind),
    // The body of a frame lets the pointer through to the pane: there one pans, draws a selection, and clicks select.
    ...(shape === 'frame' ? { style: { pointerEvents: 'none' as const } } : {}),
    ariaLabel: [`${KINDS[node.kind].label} ${node.name}`, facts, ...(finding ? [findingWords(finding)] : [])].join(', '),
    data: { node, facts, finding, filled: measured.children(node.id).length > 0, least: shape === 'frame' ? measured.leastSize(node) : undefined },
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

function toEdge({ design, findings }: Shown, edge: DesignEdge, selected: ReadonlySet<string>, lane: number): FlowEdge {
  const from = design.nodes[edge.from];
  const to = design.nodes[edge.to];
  const finding = findings.get(edge.id);
  const verb = CONNECTIONS.find((it) => it.kind === edge.kind && it.from === from?.kind && it.to === to?.kind)?.verb ?? 'is connected to';
  const touches = (node: DesignNode | undefined): boolean =>
    node !== undefined && (selected.has(node.id) || (SHAPES[node.kind] === 'row' && node.parent !== undefined && selected.has(node.parent)));
  const facts = edgeDefinitionOf(edge).facts(edge, design);
  return {
    id: edge.id,
    type: 'design',
    source: edge.from,
    target: edge.to,
    selected: selected.has(edge.id),
    interactionWidth: 18,
    zIndex: LAYERS.edge,
    ariaLabel: [`${from?.name} ${verb} ${to?.name}`, ...(facts ? [facts] : []), ...(finding ? [findingWords(finding)] : [])].join(', '),
    data: { kind: edge.kind, facts, finding, lit: touches(from) || touches(to), lane },
  };
}

/** The lanes of edges that join the same two nodes, in either direction; nothing for those that are alone. */
function lanesOf(design: Design): ReadonlyMap<string, number> {
  const pairs = new Map<string, string[]>();
  for (const { id, from, to } of Object.values(design.edges)) {
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`;
    const others = pairs.get(pair);
    if (others) others.push(id);
    else pairs.set(pair, [id]);
  }
  const lanes = new Map<string, number>();
  for (const ids of pairs.values()) {
    if (ids.length < 2) continue;
    [...ids].sort().forEach((id, index) => lanes.set(id, (index - (ids.length - 1) / 2) * LANE));
  }
  return lanes;
}

/** Space between two lines that join the same two nodes, in pixels. */
const LANE = 14;

/** How many findings of the worst severity there are: "1 warning". */
export function findingWords({ worst, count }: ElementFindings): string {
  const word = worst === 'security' ? 'security finding' : worst;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** How far below a node's top lines arrive from the sides: at the head of a stack, else in the middle. */
export function sideYOf(shape: Shape | undefined): number | undefined {
  return shape === 'stack' ? MEASURES.head / 2 : undefined;
}

function sameNode(a: FlowNode, b: FlowNode): boolean {
  return (
    a.data.node === b.data.node &&
    a.data.facts === b.data.facts &&
    a.data.filled === b.data.filled &&
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

function sameEdge(a: FlowEdge, b: FlowEdge): boolean {
  return (
    a.source === b.source &&
    a.target === b.target &&
    a.selected === b.selected &&
    a.ariaLabel === b.ariaLabel &&
    a.data?.kind === b.data?.kind &&
    a.data?.facts === b.data?.facts &&
    a.data?.lit === b.data?.lit &&
    a.data?.lane === b.data?.lane &&
    sameFinding(a.data?.finding, b.data?.finding)
  );
}

function sameFinding(a: ElementFindings | undefined, b: ElementFindings | undefined): boolean {
  return a?.worst === b?.worst && a?.count === b?.count;
}
