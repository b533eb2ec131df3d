import { z } from 'zod';
import type { Design } from '@/lib/document/design';
import { findHazards } from '@/lib/document/open';
import { descendantsOf, freeName } from '@/lib/kinds/graph';
import { PLACING } from '@/lib/kinds/parents';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import { boxOf, MEASURES, type Point } from '@/lib/layout/geometry';
import { elementId, type IdSource } from '@/lib/model/ids';
import { placement, type Placement } from '@/lib/model/element';
import { formatPath } from '@/lib/util/problem';
import { err, ok, type Result } from '@/lib/util/result';
import { zodProblems } from '@/lib/util/zod-problems';
import { edgeRefusal, type Refusal } from '@/lib/commands/apply';
import type { Brought } from './bring';

const clipSchema = z.strictObject({
  gantry: z.literal('clip'),
  nodes: z.array(nodeUnion).min(1),
  edges: z.array(edgeUnion),
  layout: z.record(elementId, placement),
});

/** A part of a design as text: what is selected, everything inside it, and the edges between. Made for the clipboard; people can read and send it. */
export function copyText(design: Design, selection: readonly string[]): string | undefined {
  const picked = new Set(selection.flatMap((id) => (design.nodes[id] ? [id, ...descendantsOf(design, id).map((node) => node.id)] : [])));
  if (picked.size === 0) return undefined;
  const nodes = [...picked].flatMap((id) => design.nodes[id] ?? []);
  // A node in another stack than its group goes on naming that group.
  const edges = Object.values(design.edges).filter((edge) => picked.has(edge.from) && (picked.has(edge.to) || edge.kind === 'placed-in'));
  const layout: Record<string, Placement> = {};
  for (const node of nodes) {
    const place = design.layout[node.id];
    // Roots keep where they are on the canvas as a whole; what is inside a copied group keeps its place there.
    if (node.parent !== undefined && picked.has(node.parent)) layout[node.id] = { x: 0, y: 0, ...place };
    else layout[node.id] = { ...place, ...at(boxOf(design, node)) };
  }
  return JSON.stringify({ gantry: 'clip', nodes, edges, layout }, null, 2);
}

/** True when a text is something that {@link paste} understands. */
export function isClip(text: string): boolean {
  return text.trimStart().startsWith('{') && text.includes('"gantry"') && text.includes('"clip"');
}

/**
 * Adds what {@link copyText} gave, with new ids and free names, into the groups that are selected or fit.
 *
 * @param target The group to paste into, if one is selected.
 * @param shift How far from where it was copied. @default one step right and down
 */
export function paste(
  design: Design,
  text: string,
  target: string | undefined,
  ids: IdSource,
  shift: Point = { x: MEASURES.gap, y: MEASURES.gap },
): Result<Brought, Refusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ message: 'The clipboard holds no part of a design. Copy something from a Gantry canvas first.' });
  }
  const hazard = findHazards(value)[0];
  if (hazard) return err({ message: `The clipboard cannot be pasted: ${formatPath(hazard.path)} ${hazard.message}` });
  const parsed = clipSchema.safeParse(value);
  if (!parsed.success) {
    const problem = zodProblems(parsed.error, value)[0];
    return err({ message: `The clipboard cannot be pasted: ${problem ? `${formatPath(problem.path)} ${problem.message}` : 'it is not a part of a design.'}` });
  }
  const clip = parsed.data;
  const newIds = new Map(clip.nodes.map((node) => [node.id, ids()]));
  const roots = clip.nodes.filter((node) => node.parent === undefined || !newIds.has(node.parent));
  const rootIds = new Set(roots.map((node) => node.id));
  let current: Design = design;
  const nodes: DesignNode[] = [];
  const layout: Record<string, Placement> = {};
  for (const node of topDown(clip.nodes)) {
    const id = newIds.get(node.id) ?? ids();
    const parent = rootIds.has(node.id) ? groupFor(design, node, target) : newIds.get(node.parent ?? '');
    if (parent === undefined && PLACING[node.kind].needsParent)
      return err({
        message: `${node.name} must be inside a ${PLACING[node.kind].parents
          .filter((kind) => kind !== 'stack')
          .join(' or ')
          .replaceAll('-', ' ')}. Select one, then paste.`,
      });
    const { parent: _before, ...rest } = node;
    const made = nodeUnion.parse({ ...rest, id, name: freeName(current, node.kind, parent, node.name), ...(parent === undefined ? {} : { parent }) });
    nodes.push(made);
    current = { ...current, nodes: { ...current.nodes, [id]: made } };
    const place = clip.layout[node.id];
    if (place) layout[id] = rootIds.has(node.id) ? { ...place, ...shifted(design, place, parent, shift) } : place;
  }
  const renamed = new Map(clip.nodes.map((node) => [node.name, current.nodes[newIds.get(node.id) ?? '']?.name ?? node.name]));
  // A design from a file may hold connections that nobody could draw; those are not pasted.
  const edges: Record<string, DesignEdge> = {};
  for (const edge of clip.edges) {
    const made = withEnds(edge, newIds, renamed, ids());
    if (edgeRefusal(current.nodes, { ...design.edges, ...edges }, made) === undefined) edges[made.id] = made;
  }
  return ok({ command: { type: 'add', nodes, edges: Object.values(edges), layout }, select: roots.flatMap((node) => newIds.get(node.id) ?? []) });
}

function withEnds(edge: DesignEdge, newIds: ReadonlyMap<string, string>, renamed: ReadonlyMap<string, string>, id: string): DesignEdge {
  const ends = { ...edge, id, from: newIds.get(edge.from) ?? edge.from, to: newIds.get(edge.to) ?? edge.to };
  if (ends.kind !== 'target' || ends.props.containerName === undefined) return ends;
  return { ...ends, props: { ...ends.props, containerName: renamed.get(ends.props.containerName) ?? ends.props.containerName } };
}

/** Groups before what is in them. */
function topDown(nodes: readonly DesignNode[]): DesignNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const depth = (node: DesignNode): number => {
    const parent = node.parent === undefined ? undefined : byId.get(node.parent);
    return parent ? depth(parent) + 1 : 0;
  };
  return [...nodes].sort((a, b) => depth(a) - depth(b));
}

/**
 * Where a pasted node goes: into the selected group; what may not stand alone also beside what is selected; else where it
 * was, and what may not stand alone into the first fitting group.
 */
function groupFor(design: Design, node: DesignNode, target: string | undefined): string | undefined {
  const { parents, needsParent } = PLACING[node.kind];
  const fits = (id: string | undefined): boolean => id !== undefined && parents.includes(design.nodes[id]?.kind ?? 'container');
  if (fits(target)) return target;
  if (!needsParent) return fits(node.parent) ? node.parent : undefined;
  for (let id = target; id !== undefined; id = design.nodes[id]?.parent) if (fits(id)) return id;
  if (fits(node.parent)) return node.parent;
  return Object.values(design.nodes).find((it) => it.kind !== 'stack' && fits(it.id))?.id;
}

function at({ x, y }: Point): Point {
  return { x, y };
}

function shifted(design: Design, place: Point, parent: string | undefined, shift: Point): Point {
  const group = parent === undefined ? undefined : design.nodes[parent];
  const origin = group ? boxOf(design, group) : { x: 0, y: 0 };
  const inside = { x: place.x - origin.x + shift.x, y: place.y - origin.y + shift.y };
  return group ? { x: Math.max(MEASURES.padding, inside.x), y: Math.max(MEASURES.title, inside.y) } : inside;
}
