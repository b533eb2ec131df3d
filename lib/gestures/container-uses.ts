import { apply, type Refusal } from '@/lib/commands/apply';
import type { Command, SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { edgesFrom, type Graph } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import { edgeUnion, type DesignEdge, type DesignNode, type Kind } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { invariant } from '@/lib/util/invariant';
import { err, ok, type Result } from '@/lib/util/result';
import { bring, type Brought } from './bring';
import { referenceFrom } from './reference';
import { variableName } from './variable-name';

/** What a container takes from other nodes, one row each: the rows stand on its edges, so that the canvas shows them. */
export type UseList = keyof typeof USE_LISTS;

/** Where the rows of each list stand, and from what kinds of nodes they can come. The first kind is made for a new one. */
export const USE_LISTS = {
  secrets: { edge: 'uses-secret', property: 'variables', kinds: ['secret', 'parameter'] },
  'environment-files': { edge: 'uses-bucket', property: 'environmentFiles', kinds: ['bucket'] },
} as const satisfies Record<string, { readonly edge: 'uses-secret' | 'uses-bucket'; readonly property: string; readonly kinds: readonly Kind[] }>;

/** One row: an environment variable with what it holds, or an environment file. */
export interface Use {
  readonly list: UseList;
  /** Id of the edge that the row stands on. */
  readonly edge: string;
  /** Its place among the rows of that edge. */
  readonly index: number;
  /** Id of the node that it comes from. */
  readonly source: string;
  readonly entry: UseEntry;
}

/** What a row says. */
export type UseEntry = Readonly<Partial<Record<string, string>>>;

/** Where a new row comes from: a node of the design, one to be made, or one that exists and is named by its ARN or name. */
export type UseSource = { readonly node: string } | { readonly create: Kind } | { readonly reference: string };

/** All rows of a list of a container, by the name of what they come from. */
export function usesOf(graph: Graph, container: string, list: UseList): readonly Use[] {
  const { edge: kind } = USE_LISTS[list];
  return edgesFrom(graph, container, kind).flatMap((edge) =>
    entriesOf(edge, list).map((entry, index) => ({ list, edge: edge.id, index, source: edge.to, entry })),
  );
}

/** The command that changes what a row says; what is undefined in the change goes away. */
export function changeUse(graph: Graph, use: Use, change: Readonly<Record<string, string | undefined>>): Command {
  const entries = rowsAt(graph, use).map((entry, index) => (index === use.index ? withoutUndefined({ ...entry, ...change }) : entry));
  return setEntries(use, entries);
}

/** The command that takes a row away, and its edge when that says nothing else. */
export function removeUse(graph: Graph, use: Use): Command {
  const rest = rowsAt(graph, use).filter((_, index) => index !== use.index);
  if (rest.length > 0) return setEntries(use, rest);
  const edge = graph.edges[use.edge];
  const says = edge && Object.entries(edge.props).some(([key, value]) => key !== USE_LISTS[use.list].property && value !== undefined);
  return says ? { type: 'set', id: use.edge, path: [USE_LISTS[use.list].property], value: null } : { type: 'remove', ids: [use.edge] };
}

/** The command that lets a row come from another node, with all that it says. */
export function moveUse(design: Design, use: Use, source: string, ids: IdSource): Result<Command, Refusal> {
  const edge = design.edges[use.edge];
  if (!edge) return err({ message: 'The connection is not in the design any more.' });
  const removing = removeUse(design, use);
  const removed = apply(design, removing);
  if (!removed.ok) return removed;
  const added = join(removed.value.design, edge.from, use.list, source, use.entry, ids);
  return ok({ type: 'batch', commands: [...flat(removing), added] });
}

/**
 * The command that adds a row, with the edge and the node that it needs: one undo step. A variable is named after the
 * secret that it holds.
 */
export function addUse(design: Design, container: string, list: UseList, source: UseSource, ids: IdSource): Result<Command, Refusal> {
  if (!design.nodes[container]) return err({ message: 'The container is not in the design any more.' });
  if ('node' in source) {
    const node = design.nodes[source.node];
    if (!node) return err({ message: 'What it should come from is not in the design any more.' });
    return ok(join(design, container, list, node.id, freshEntry(design, container, list, node), ids));
  }
  const made = makeSource(design, list, source, ids);
  if (!made.ok) return made;
  const applied = apply(design, made.value.command);
  if (!applied.ok) return applied;
  const node = applied.value.design.nodes[made.value.select[0] ?? ''];
  invariant(node, 'what was brought is there');
  return ok({
    type: 'batch',
    commands: [...flat(made.value.command), join(applied.value.design, container, list, node.id, freshEntry(design, container, list, node), ids)],
  });
}

/** Makes the node that a row comes from; of one that exists already only what refers to it is known. */
function makeSource(design: Design, list: UseList, source: Exclude<UseSource, { node: string }>, ids: IdSource): Result<Brought, Refusal> {
  if ('create' in source) return ok(bring(design, source.create, {}, ids));
  const reference = referenceFrom(source.reference);
  if (!reference.ok) return err({ message: `${reference.error.message} ${EXPECTED[list]}` });
  const { kind, name, props } = reference.value;
  const kinds: readonly Kind[] = USE_LISTS[list].kinds;
  if (!kinds.includes(kind)) return err({ message: `This is the ARN of a ${KINDS[kind].label}. ${EXPECTED[list]}` });
  const present = Object.values(design.nodes).find(
    (node) =>
      node.kind === kind && Object.entries(props).every(([key, value]) => Object.entries(node.props).some(([its, same]) => its === key && same === value)),
  );
  if (present) return err({ message: `${present.name} refers to it already; choose that one.` });
  return ok(bring(design, kind, { name, props }, ids));
}

const EXPECTED: Record<UseList, string> = {
  secrets: 'Give that of a secret (arn:aws:secretsmanager:…:secret:name) or of a parameter (arn:aws:ssm:…:parameter/name).',
  'environment-files': 'Give that of an S3 bucket: arn:aws:s3:::name.',
};

/** Puts a row on the edge to a node, or on a new edge. */
function join(design: Design, container: string, list: UseList, source: string, entry: UseEntry, ids: IdSource): SingleCommand {
  const { edge: kind, property } = USE_LISTS[list];
  const present = edgesFrom(design, container, kind).find((edge) => edge.to === source);
  if (present) return { type: 'set', id: present.id, path: [property], value: [...entriesOf(present, list), entry].map((it) => withoutUndefined(it)) };
  const edge = edgeUnion.parse({ id: ids(), kind, from: container, to: source, props: { [property]: [entry] } });
  return { type: 'add', nodes: [], edges: [edge], layout: {} };
}

function freshEntry(design: Design, container: string, list: UseList, node: DesignNode): UseEntry {
  if (list !== 'secrets') return {};
  const name = variableName(node.name);
  return usesOf(design, container, list).some((use) => use.entry['name'] === name) ? {} : { name };
}

function setEntries(use: Use, entries: readonly UseEntry[]): Command {
  return { type: 'set', id: use.edge, path: [USE_LISTS[use.list].property], value: entries.map((entry) => withoutUndefined(entry)) };
}

function rowsAt(graph: Graph, use: Use): readonly UseEntry[] {
  const edge = graph.edges[use.edge];
  return edge ? entriesOf(edge, use.list) : [];
}

function entriesOf(edge: DesignEdge, list: UseList): readonly UseEntry[] {
  if (list === 'secrets') return edge.kind === 'uses-secret' ? (edge.props.variables ?? []) : [];
  return edge.kind === 'uses-bucket' ? (edge.props.environmentFiles ?? []) : [];
}

function withoutUndefined(entry: UseEntry): Record<string, string> {
  return Object.fromEntries(Object.entries(entry).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function flat(command: Command): SingleCommand[] {
  return command.type === 'batch' ? command.commands : [command];
}
