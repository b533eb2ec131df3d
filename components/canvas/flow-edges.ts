import type { Edge } from '@xyflow/react';
import type { ElementFindings } from '@/components/editor/editor-context';
import type { Design } from '@/lib/document/design';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { edgeDefinitionOf } from '@/lib/kinds/edges/registry';
import type { DesignEdge, DesignNode, EdgeKind } from '@/lib/kinds/union';
import { MEASURES, shapeOf, type Box, type Measured, type Point, type Shape } from '@/lib/layout/geometry';
import { bundles, type Trunk } from './edge-bundles';
import { labelPlaces, type LabelPlace } from './edge-labels';
import { type Anchor, type Course, type Route, route, routeThrough, trunkPath } from './edge-route';
import { findingWords, type Shown, sameFinding, worseOf } from './findings';
import { LAYERS } from './layers';

/** What an edge's drawing needs. */
export type FlowEdgeData = {
  readonly kind: EdgeKind;
  /** The connections of the design that the line stands for: one, or several between collapsed groups. */
  readonly edges: readonly string[];
  readonly facts: string;
  readonly finding: ElementFindings | undefined;
  /** One of its ends is selected. */
  readonly lit: boolean;
  readonly line: Route;
  /** How else it may be drawn, when its ends move. */
  readonly course: Course;
  /** The middle of its text, and how wide that may be; nothing where it would cover something. */
  readonly label: LabelPlace | undefined;
  /** The common way with others, for the line that draws it. */
  readonly trunk: { readonly path: string; readonly at: Point; readonly count: number } | undefined;
};

/** An edge as React Flow takes it. */
export type FlowEdge = Edge<FlowEdgeData, 'design'>;

/** Makes the lines of a design. One that looks as before is the same object as before. */
export function createEdgeMapper(): (shown: Shown, measured: Measured) => readonly FlowEdge[] {
  let edges = new Map<string, FlowEdge>();
  return (shown, measured) => {
    const lines = linesOf(shown.design, measured);
    const drawn = drawnLines(shown.design, lines, measured);
    const selected = new Set(shown.selection);
    const next = new Map<string, FlowEdge>();
    for (const line of lines) {
      const how = drawn.get(line.id);
      if (!how) continue;
      const made = toEdge(shown, line, selected, how);
      const before = edges.get(line.id);
      next.set(line.id, before && sameEdge(before, made) ? before : made);
    }
    edges = next;
    return [...next.values()];
  };
}

/** Where lines may touch a node that is drawn in a box; for a row, at the border of its stack. */
export function anchorOf(shape: Shape, { x, y, width, height }: Box): Anchor {
  const out = shape === 'row' ? MEASURES.inset : 0;
  return { x: x - out, y, width: width + 2 * out, height, sideY: sideYOf(shape), row: shape === 'row' };
}

/** How far below a node's top lines arrive from the sides: at the head of a stack, at the title of a frame, else in the middle. */
export function sideYOf(shape: Shape): number | undefined {
  return shape === 'stack' ? MEASURES.head / 2 : shape === 'frame' ? MEASURES.title / 2 : undefined;
}

/** Draws an edge anew between ends that are elsewhere just now; by itself, even where it runs together with others. */
export function rerouted(edge: FlowEdge, from: Anchor, to: Anchor): FlowEdge {
  if (!edge.data) return edge;
  const line = route(from, to, edge.data.course);
  const label = edge.data.label && { ...edge.data.label, at: line.middle };
  return { ...edge, data: { ...edge.data, line, label, trunk: undefined } };
}

/** A line to be drawn: one connection, or all of a direction between a collapsed group and something else. */
interface Line {
  readonly id: string;
  readonly from: DesignNode;
  readonly to: DesignNode;
  readonly edges: readonly [DesignEdge, ...DesignEdge[]];
}

function linesOf(design: Design, { shown, collapsed }: Measured): Line[] {
  const lines = new Map<string, Line>();
  for (const edge of Object.values(design.edges)) {
    const [source, target] = [design.nodes[edge.from], design.nodes[edge.to]];
    if (!source || !target) continue;
    const [from, to] = [shown(source), shown(target)];
    if (from === to) continue;
    const together = collapsed(from) || collapsed(to);
    const id = together ? `${from.id} to ${to.id}` : edge.id;
    const others = lines.get(id);
    lines.set(id, { id, from, to, edges: others ? [...others.edges, edge] : [edge] });
  }
  // A single connection keeps its own name, so that it can be selected and edited like any other.
  return [...lines.values()].map((line) => (line.edges.length === 1 ? { ...line, id: line.edges[0].id } : line));
}

interface Drawn {
  readonly line: Route;
  readonly course: Course;
  readonly trunk: FlowEdgeData['trunk'];
  readonly label: FlowEdgeData['label'];
}

function drawnLines(design: Design, lines: readonly Line[], measured: Measured): ReadonlyMap<string, Drawn> {
  const solid = obstacles(design, measured);
  const parentOf = (node: DesignNode): DesignNode | undefined => (node.parent === undefined ? undefined : design.nodes[node.parent]);
  const joints = lines.map((line) => ({ id: line.id, kind: line.edges[0].kind, from: line.from, to: line.to }));
  const trunks = bundles(joints, measured, parentOf, solid);
  const lanes = lanesOf(lines);
  const drawn = lines.flatMap((line) => {
    const course: Course = { lane: lanes.get(line.id) ?? 0, round: LEFT_ROUND.has(line.edges[0].kind) ? 'left' : 'right' };
    const [from, to] = [anchorOf(shapeOf(design, line.from), measured.box(line.from)), anchorOf(shapeOf(design, line.to), measured.box(line.to))];
    const trunk = trunks.get(line.id);
    return [{ line, course, trunk, way: trunk ? routeThrough(from, to, trunk) : route(from, to, course) }];
  });
  const labels = labelPlaces(
    drawn.flatMap(({ line, way, trunk }) => {
      const text = trunk ? (trunk.leader === line.id ? `${trunk.count}` : '') : textOf(design, line);
      return text === '' ? [] : [{ id: line.id, text, line: way }];
    }),
    solid,
  );
  return new Map(
    drawn.map(({ line, course, trunk, way }) => {
      const label = labels.get(line.id);
      return [line.id, { line: way, course, trunk: trunk && drawnTrunk(trunk, line.id, label?.at), label: trunk ? undefined : label }];
    }),
  );
}

function drawnTrunk({ leader, entry, exit, count }: Trunk, id: string, at: Point | undefined): FlowEdgeData['trunk'] {
  if (leader !== id) return undefined;
  return { path: trunkPath(entry, exit), at: at ?? { x: (entry.x + exit.x) / 2, y: (entry.y + exit.y) / 2 }, count };
}

/** What labels must not cover: cards, rows and titles. */
function obstacles(design: Design, measured: Measured): Box[] {
  return Object.values(design.nodes)
    .filter((node) => measured.shown(node) === node && shapeOf(design, node) !== 'row')
    .map((node) => {
      const box = measured.box(node);
      return shapeOf(design, node) === 'frame' && !measured.collapsed(node) ? { ...box, height: MEASURES.title } : box;
    });
}

/** Between the rows of a task, what concerns data goes round the left, what concerns starting and calling round the right. */
const LEFT_ROUND: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['mounts', 'volumes-from']);

function textOf(design: Design, { edges }: Line): string {
  return edges.length === 1 ? edgeDefinitionOf(edges[0]).facts(edges[0], design) : `${edges.length} connections`;
}

function toEdge({ design, findings }: Shown, line: Line, selected: ReadonlySet<string>, drawn: Drawn): FlowEdge {
  const { from, to, edges } = line;
  const [first] = edges;
  const finding = edges.flatMap((edge) => findings.get(edge.id) ?? []).reduce<ElementFindings | undefined>(worseOf, undefined);
  const verbs = new Set(edges.map((edge) => verbOf(design, edge)));
  const verb = verbs.size === 1 ? [...verbs][0] : 'is connected to';
  const touches = (node: DesignNode): boolean =>
    selected.has(node.id) || (shapeOf(design, node) === 'row' && node.parent !== undefined && selected.has(node.parent));
  const facts = textOf(design, line);
  return {
    id: line.id,
    type: 'design',
    source: from.id,
    target: to.id,
    selected: edges.some((edge) => selected.has(edge.id)),
    interactionWidth: 18,
    zIndex: LAYERS.edge + (touches(from) || touches(to) ? 1 : 0),
    ariaLabel: [`${from.name} ${verb} ${to.name}`, ...(facts ? [facts] : []), ...(finding ? [findingWords(finding)] : [])].join(', '),
    data: {
      kind: first.kind,
      edges: edges.map((edge) => edge.id),
      facts,
      finding,
      lit: touches(from) || touches(to) || edges.some((edge) => selected.has(edge.from) || selected.has(edge.to)),
      ...drawn,
    },
  };
}

function verbOf(design: Design, edge: DesignEdge): string {
  const [from, to] = [design.nodes[edge.from], design.nodes[edge.to]];
  return CONNECTIONS.find((it) => it.kind === edge.kind && it.from === from?.kind && it.to === to?.kind)?.verb ?? 'is connected to';
}

/** The lanes of lines that join the same two nodes, in either direction; nothing for those that are alone. */
function lanesOf(lines: readonly Line[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, string[]>();
  for (const { id, from, to } of lines) {
    const pair = from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`;
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

function sameEdge(a: FlowEdge, b: FlowEdge): boolean {
  return (
    a.source === b.source &&
    a.target === b.target &&
    a.selected === b.selected &&
    a.ariaLabel === b.ariaLabel &&
    a.data?.kind === b.data?.kind &&
    a.data?.facts === b.data?.facts &&
    a.data?.lit === b.data?.lit &&
    a.data?.line.path === b.data?.line.path &&
    a.data?.trunk?.path === b.data?.trunk?.path &&
    a.data?.trunk?.count === b.data?.trunk?.count &&
    samePoint(a.data?.trunk?.at, b.data?.trunk?.at) &&
    samePoint(a.data?.label?.at, b.data?.label?.at) &&
    a.data?.label?.width === b.data?.label?.width &&
    a.data?.edges.length === b.data?.edges.length &&
    a.data?.edges.every((id, index) => id === b.data?.edges[index]) === true &&
    sameFinding(a.data?.finding, b.data?.finding)
  );
}

function samePoint(a: Point | undefined, b: Point | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y;
}
