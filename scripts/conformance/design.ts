import { FORMAT_VERSION, type Design } from '@/lib/document/design';
import { openDesign } from '@/lib/document/open';
import type { DesignEdge, EdgeKind, Kind, Props } from '@/lib/kinds/union';
import { invariant } from '@/lib/util/invariant';
import { formatPath } from '@/lib/util/problem';
import { STACK_ID } from './run-example';

/** A node in short: its id is its name unless it says so. */
export type ShortNode = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly name: string;
    readonly id?: string;
    /** The id of the group around it. */
    readonly in?: string;
    readonly overrides?: Readonly<Record<string, unknown>>;
    readonly props?: Props<K>;
  };
}[Kind];

/** An edge in short: its kind, both ends, what it says. */
export type ShortEdge = {
  readonly [K in EdgeKind]: readonly [kind: K, from: string, to: string, props?: DesignEdge<K>['props']];
}[EdgeKind];

/** A design of these nodes, siblings in this order, in the stack that examples are run in. It opens like any other. */
export function design(nodes: readonly ShortNode[], edges: readonly ShortEdge[] = []): Design {
  const opened = openDesign({
    formatVersion: FORMAT_VERSION,
    name: STACK_ID,
    settings: { stackName: STACK_ID },
    nodes: Object.fromEntries(
      nodes.map(({ kind, name, id = name, in: parent, overrides, props = {} }, order) => [
        id,
        { id, kind, name, order, props, ...(parent === undefined ? {} : { parent }), ...(overrides === undefined ? {} : { overrides }) },
      ]),
    ),
    edges: Object.fromEntries(edges.map(([kind, from, to, props = {}], index) => [`edge${index + 1}`, { id: `edge${index + 1}`, kind, from, to, props }])),
    layout: {},
  });
  invariant(opened.ok, `a conformance design does not open: ${opened.ok ? '' : opened.error.map((it) => `${formatPath(it.path)} ${it.message}`).join('; ')}`);
  return opened.value;
}
