import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { ancestorsOf, childrenOf } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import { measure, shapeOf } from '@/lib/layout/geometry';
import type { Placement } from '@/lib/model/element';
import { makeRoom } from './make-room';

/** True for a group that can be drawn as one node: something is in it. */
export function canCollapse(design: Design, node: DesignNode): boolean {
  return shapeOf(design, node) !== 'row' && childrenOf(design, node.id).length > 0;
}

/** The groups among these ids, or else around them, that collapsing or expanding is about: of a row or card, the nearest group around it. */
export function foldable(design: Design, ids: readonly string[]): DesignNode[] {
  const groups = ids.flatMap((id) => {
    const node = design.nodes[id];
    if (!node) return [];
    return [node, ...ancestorsOf(design, id)].find((it) => canCollapse(design, it)) ?? [];
  });
  return [...new Set(groups)];
}

/** Draws groups as one node each, with a summary. What is in them and beside them keeps its place. Nothing when there is nothing to do. */
export function collapse(design: Design, ids: readonly string[]): Command | undefined {
  const { collapsed, position } = measure(design);
  const groups = ids.flatMap((id) => design.nodes[id] ?? []).filter((node) => canCollapse(design, node) && !collapsed(node));
  if (groups.length === 0) return undefined;
  return { type: 'place', places: Object.fromEntries(groups.map((node) => [node.id, { ...position(node), collapsed: true }])) };
}

/** Draws groups with all that is in them again, where it was; only what came to stand in their way meanwhile makes room. Nothing when there is nothing to do. */
export function expand(design: Design, ids: readonly string[]): Command | undefined {
  const { collapsed } = measure(design);
  const groups = ids.filter((id) => design.nodes[id] && collapsed(design.nodes[id]));
  if (groups.length === 0) return undefined;
  const layout: Record<string, Placement> = { ...design.layout };
  for (const id of groups) layout[id] = { x: 0, y: 0, ...layout[id], collapsed: false };
  const moved = makeRoom(design, { ...design, layout }, groups, 0);
  const places: Record<string, Partial<Placement>> = { ...moved };
  for (const id of groups) places[id] = { ...moved[id], collapsed: false };
  return { type: 'place', places };
}

/** Expands every collapsed group around a node, so that it is seen. Nothing when it is. */
export function reveal(design: Design, id: string): Command | undefined {
  return expand(
    design,
    ancestorsOf(design, id).map((group) => group.id),
  );
}

/** Collapses groups, or expands them when all of them are collapsed. */
export function toggleCollapsed(design: Design, ids: readonly string[]): { readonly command: Command; readonly label: string } | undefined {
  const groups = foldable(design, ids);
  const { collapsed } = measure(design);
  const closing = groups.some((node) => !collapsed(node));
  const wanted = groups.map((node) => node.id);
  const command = closing ? collapse(design, wanted) : expand(design, wanted);
  const what = groups.length === 1 ? (groups[0]?.name ?? '') : `${groups.length} groups`;
  return command && { command, label: `${closing ? 'Collapse' : 'Expand'} ${what}` };
}
