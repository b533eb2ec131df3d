import { FORMAT_VERSION, type Design, type Settings } from '@/lib/document/design';
import { edgeUnion, nodeUnion, type DesignEdge, type EdgeKind, type Kind, type Props } from '@/lib/kinds/union';
import type { NodeOutput } from '@/lib/model/element';

/** A node in short: its id is its name unless it says so. */
export type ShortNode = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly name: string;
    readonly id?: string;
    /** The id of the group around it. */
    readonly in?: string;
    readonly overrides?: Readonly<Record<string, unknown>>;
    readonly tags?: Readonly<Record<string, string>>;
    readonly outputs?: NodeOutput[];
    readonly props?: Props<K>;
  };
}[Kind];

/** An edge in short: its kind, both ends, what it says. */
export type ShortEdge = {
  readonly [K in EdgeKind]: readonly [kind: K, from: string, to: string, props?: DesignEdge<K>['props']];
}[EdgeKind];

/** A design of these nodes, siblings in this order, without places. @throws when a node or an edge is not what its kind may be */
export function draw(name: string, nodes: readonly ShortNode[], edges: readonly ShortEdge[] = [], settings: Settings = {}): Design {
  return {
    formatVersion: FORMAT_VERSION,
    name,
    settings,
    nodes: Object.fromEntries(
      nodes.map(({ name: node, id = node, in: parent, props = {}, ...rest }, order) => [
        id,
        nodeUnion.parse({ ...rest, id, name: node, order, props, ...(parent === undefined ? {} : { parent }) }),
      ]),
    ),
    edges: Object.fromEntries(
      edges.map(([kind, from, to, props = {}], index) => [`edge${index + 1}`, edgeUnion.parse({ id: `edge${index + 1}`, kind, from, to, props })]),
    ),
    layout: {},
  };
}
