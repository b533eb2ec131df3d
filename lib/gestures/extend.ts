import { apply, type Refusal } from '@/lib/commands/apply';
import type { Command, SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { ancestorsOf } from '@/lib/kinds/graph';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { PLACING } from '@/lib/kinds/parents';
import type { DesignNode, Kind } from '@/lib/kinds/union';
import { boxOf, MEASURES, SHAPES, type Point } from '@/lib/layout/geometry';
import type { IdSource } from '@/lib/model/ids';
import { err, ok, type Result } from '@/lib/util/result';
import { bring, type Brought } from './bring';
import { connect } from './connect';
import { groupAt } from './drop';

/** What a line can go to: what one usually means, then everything else. */
export interface KindChoice {
  readonly usual: readonly Kind[];
  readonly rest: readonly Kind[];
}

/** The kinds that a line drawn from a node into the void could go to, the usual ones apart: about six, those in the direction of the line first. */
export function kindChoiceFor(node: DesignNode, end: 'out' | 'in'): KindChoice {
  const all = kindsFor(node, end);
  const wanted = (USUAL[node.kind] ?? []).filter((kind) => all.includes(kind));
  const first = end === 'out' ? connectedKinds(node.kind, 'from') : connectedKinds(node.kind, 'to');
  const ordered = [...wanted.filter((kind) => first.includes(kind)), ...wanted.filter((kind) => !first.includes(kind))];
  const usual = (ordered.length > 0 ? ordered : all).slice(0, MOST_USUAL);
  const rest = all.filter((kind) => !usual.includes(kind));
  // A menu of one further thing would hide it for nothing.
  return rest.length === 1 ? { usual: [...usual, ...rest], rest: [] } : { usual, rest };
}

/** So many kinds are offered at once. */
const MOST_USUAL = 6;

/** What a line from a kind usually leads to or comes from. Where nothing is said, the first kinds that are possible. */
const USUAL: Partial<Record<Kind, readonly Kind[]>> = {
  service: ['task-definition', 'service', 'listener', 'security-group', 'namespace', 'alarm', 'target-group'],
  'task-definition': ['service', 'scheduled-task', 'role', 'secret', 'bucket', 'queue'],
  container: ['container', 'secret', 'parameter', 'bucket', 'repository', 'volume', 'log-group', 'file-system'],
  listener: ['service', 'target-group', 'certificate'],
  'load-balancer': ['service', 'security-group', 'vpc', 'alarm'],
  'target-group': ['service', 'listener', 'alarm'],
  cluster: ['service', 'namespace', 'vpc', 'kms-key', 'log-group', 'alarm'],
  queue: ['service', 'container', 'queue', 'alarm'],
  'scheduled-task': ['task-definition', 'security-group', 'queue', 'service'],
  alarm: ['topic', 'service', 'queue', 'load-balancer', 'target-group', 'cluster'],
};

function connectedKinds(kind: Kind, at: 'from' | 'to'): readonly Kind[] {
  const out = CONNECTIONS.filter((it) => it[at] === kind).map((it) => (at === 'from' ? it.to : it.from));
  return kind === 'load-balancer' && at === 'from' ? ['service', ...out] : out;
}

/** The kinds that a line drawn from a node into the void could go to; those in the direction of the line first. */
export function kindsFor(node: DesignNode, end: 'out' | 'in'): readonly Kind[] {
  const targets = CONNECTIONS.filter((it) => it.from === node.kind).map((it) => it.to);
  const out: readonly Kind[] = node.kind === 'load-balancer' ? ['service', ...targets] : node.kind === 'container' ? [...targets, 'file-system'] : targets;
  const into = CONNECTIONS.filter((it) => it.to === node.kind).map((it) => it.from);
  return [...new Set(end === 'out' ? [...out, ...into] : [...into, ...out])];
}

/** Adds a node of a kind where a line was let go, and connects it: one command, so one undo step. */
export function extend(design: Design, fromId: string, end: 'out' | 'in', kind: Kind, at: Point, ids: IdSource): Result<Brought, Refusal> {
  const from = design.nodes[fromId];
  if (!from) return err({ message: 'What the line was drawn from is not in the design any more.' });
  const brought = bring(design, kind, wishFor(design, from, kind, at), ids);
  const id = brought.select[0] ?? '';
  const adding = forTask(brought.command, from, kind);
  const added = apply(design, adding);
  if (!added.ok) return added;
  const next = added.value.design;
  const joined = Object.values(next.edges).some((edge) => (edge.from === fromId && edge.to === id) || (edge.to === fromId && edge.from === id));
  if (joined) return ok({ command: adding, select: [id] });
  const line = end === 'out' ? connect(next, fromId, id, ids) : connect(next, id, fromId, ids);
  if (!line.ok) return line;
  return ok({ command: { type: 'batch', commands: [...flat(adding), ...flat(line.value.command)] }, select: [id] });
}

function wishFor(design: Design, from: DesignNode, kind: Kind, at: Point): { parent?: string | undefined; at?: Point } {
  const group = from.parent === undefined ? undefined : design.nodes[from.parent];
  if (SHAPES[kind] === 'row') return group && group.kind !== 'stack' && PLACING[kind].parents.includes(group.kind) ? { parent: group.id } : {};
  const under = groupAt(design, at, new Set());
  const parent = under && [under, ...ancestorsOf(design, under.id)].find((node) => PLACING[kind].parents.includes(node.kind));
  const origin = parent ? boxOf(design, parent) : { x: 0, y: 0 };
  return { parent: parent?.id, at: { x: at.x - origin.x, y: at.y - origin.y - MEASURES.head / 2 } };
}

/** A service or scheduled task that is drawn from a task definition runs that one: it need not bring its own. */
function forTask(command: Command, from: DesignNode, kind: Kind): Command {
  if ((kind !== 'service' && kind !== 'scheduled-task') || from.kind !== 'task-definition') return command;
  const added = flat(command).flatMap((it) => (it.type === 'add' ? it.nodes : []));
  const extra = new Set(added.filter((node) => node.kind === 'task-definition' || node.kind === 'container').map((node) => node.id));
  return { type: 'batch', commands: flat(command).map((it) => withoutNodes(it, extra)) };
}

function withoutNodes(command: SingleCommand, extra: ReadonlySet<string>): SingleCommand {
  const rest = <T>(places: Readonly<Record<string, T>>): Record<string, T> => Object.fromEntries(Object.entries(places).filter(([id]) => !extra.has(id)));
  if (command.type === 'place') return { ...command, places: rest(command.places) };
  if (command.type !== 'add') return command;
  return {
    ...command,
    nodes: command.nodes.filter((node) => !extra.has(node.id)),
    edges: (command.edges ?? []).filter((edge) => edge.kind !== 'runs'),
    layout: rest(command.layout ?? {}),
  };
}

function flat(command: Command): SingleCommand[] {
  return command.type === 'batch' ? command.commands : [command];
}
