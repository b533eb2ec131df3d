import { designName, type Design } from '@/lib/document/design';
import { findHazards } from '@/lib/document/open';
import { descendantsOf, freeName, nodeOfKind } from '@/lib/kinds/graph';
import { LIMITS } from '@/lib/document/limits';
import { FORBIDDEN_KEYS } from '@/lib/model/ids';
import { CONNECTIONS, crossesGroups } from '@/lib/kinds/connections';
import { PLACING } from '@/lib/kinds/parents';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode, type Kind } from '@/lib/kinds/union';
import type { Acknowledgement } from '@/lib/model/acknowledgement';
import type { Placement } from '@/lib/model/element';
import { nodeName } from '@/lib/model/element';
import { isPlainObject, sameJson, type Json } from '@/lib/util/json';
import { assertNever } from '@/lib/util/invariant';
import { formatPath } from '@/lib/util/problem';
import { err, ok, type Result } from '@/lib/util/result';
import { zodProblems } from '@/lib/util/zod-problems';
import type { Command, SingleCommand } from './command';
import { diffDesigns, type Diff } from './diff';

/** A command's outcome: the new design and what changed. */
export interface Applied {
  readonly design: Design;
  readonly diff: Diff;
}

/** Why a command was not carried out, in words for the person who gave it. */
export interface Refusal {
  readonly message: string;
}

/**
 * Carries out a command on a design. Gives a new design and the difference, or says why not; the given design is
 * never changed, and a refused batch changes nothing.
 */
export function apply(design: Design, command: Command): Result<Applied, Refusal> {
  const commands = command.type === 'batch' ? command.commands : [command];
  let current = design;
  for (const single of commands) {
    const next = applySingle(current, single);
    if (!next.ok) return next;
    current = next.value;
  }
  const diff = diffDesigns(design, current);
  const hazard = findHazards(diff)[0];
  return hazard ? refuse(`${formatPath(hazard.path)} ${hazard.message}`) : ok({ design: current, diff });
}

function refuse(message: string): { readonly ok: false; readonly error: Refusal } {
  return err({ message });
}

function applySingle(design: Design, command: SingleCommand): Result<Design, Refusal> {
  switch (command.type) {
    case 'add':
      return add(design, command);
    case 'remove':
      return remove(design, command.ids);
    case 'set':
      return set(design, command.id, command.path, command.value);
    case 'rename':
      return rename(design, command.id, command.name);
    case 'reorder':
      return changeNode(design, command.id, (node) => ({ ...node, order: command.order }));
    case 'place':
      return place(design, command.places);
    case 'reparent':
      return reparent(design, command);
    case 'override':
      return override(design, command);
    case 'tag':
      return changeNode(design, command.id, ({ tags: _before, ...rest }) => (Object.keys(command.tags).length > 0 ? { ...rest, tags: command.tags } : rest));
    case 'outputs':
      return changeNode(design, command.id, ({ outputs: _before, ...rest }) => (command.outputs.length > 0 ? { ...rest, outputs: command.outputs } : rest));
    case 'acknowledge':
      return acknowledge(design, command);
    case 'rename-design': {
      const parsed = designName.safeParse(command.name.trim());
      return parsed.success ? ok({ ...design, name: parsed.data }) : refuse('A design is named with 1–120 characters, none of them control characters.');
    }
    case 'settings':
      return ok({ ...design, settings: command.settings });
    default:
      return assertNever(command);
  }
}

function add(design: Design, command: Extract<SingleCommand, { type: 'add' }>): Result<Design, Refusal> {
  const nodes: Record<string, DesignNode> = { ...design.nodes };
  const edges: Record<string, DesignEdge> = { ...design.edges };
  for (const node of command.nodes) {
    if (nodes[node.id] || edges[node.id]) return refuse(`There is already something with the id "${node.id}".`);
    const parsed = nodeUnion.safeParse(node);
    if (!parsed.success) return refuse(firstProblem(parsed.error, node));
    nodes[node.id] = parsed.data;
  }
  if (Object.keys(nodes).length > LIMITS.nodes) return refuse(`A design holds at most ${LIMITS.nodes} nodes. Split it into several.`);
  for (const node of command.nodes) {
    const placing = PLACING[node.kind];
    const parent = node.parent === undefined ? undefined : nodes[node.parent];
    if (node.parent !== undefined && !parent) return refuse(`There is no node "${node.parent}" to hold ${node.name}.`);
    if (parent && !placing.parents.includes(parent.kind)) return refuse(cannotHold(parent, node));
    if (!parent && placing.needsParent) return refuse(mustBeInside(node));
  }
  for (const edge of command.edges ?? []) {
    if (nodes[edge.id] || edges[edge.id]) return refuse(`There is already something with the id "${edge.id}".`);
    const parsed = edgeUnion.safeParse(edge);
    if (!parsed.success) return refuse(firstProblem(parsed.error, edge));
    const why = edgeRefusal(nodes, edges, parsed.data);
    if (why) return refuse(why);
    edges[edge.id] = parsed.data;
  }
  if (Object.keys(edges).length > LIMITS.edges) return refuse(`A design holds at most ${LIMITS.edges} connections. Split it into several.`);
  const places = Object.entries(command.layout ?? {}).filter(([id]) => nodes[id]);
  return ok({ ...design, nodes, edges, layout: { ...design.layout, ...Object.fromEntries(places) } });
}

/** Why an edge may not be added to these records, or nothing when it may. */
export function edgeRefusal(nodes: Readonly<Record<string, DesignNode>>, edges: Readonly<Record<string, DesignEdge>>, edge: DesignEdge): string | undefined {
  const from = nodes[edge.from];
  const to = nodes[edge.to];
  if (!from || !to) return 'Both ends of a connection must be in the design.';
  if (from.id === to.id) return `${from.name} cannot be connected to itself.`;
  const connection = CONNECTIONS.find((it) => it.kind === edge.kind && it.from === from.kind && it.to === to.kind);
  if (!connection) return noConnection(from, to);
  if (connection.sameParent && from.parent !== to.parent)
    return `${from.name} and ${to.name} must be in the same ${words(PLACING[from.kind].parents[0] ?? 'vpc')}.`;
  const others = Object.values(edges).filter((it) => it.id !== edge.id && it.kind === edge.kind && it.from === edge.from && nodes[it.to]?.kind === to.kind);
  if (others.some((it) => it.to === edge.to && edge.kind !== 'target')) return `${from.name} is already connected to ${to.name}.`;
  if (connection.max !== undefined && others.length >= connection.max)
    return `${from.name} already ${connection.verb} ${others.map((it) => nodes[it.to]?.name).join(', ')}; a ${words(from.kind)} may have ${connection.max} such connection${connection.max === 1 ? '' : 's'}.`;
  const drawnIn = from.parent === undefined ? undefined : nodes[from.parent];
  if (edge.kind === 'placed-in' && drawnIn?.kind === to.kind)
    return drawnIn.id === to.id ? `${from.name} is in ${to.name} already.` : `${from.name} is drawn inside ${drawnIn.name}; move it into ${to.name} instead.`;
  if (edge.kind === 'depends-on' && reaches(edges, edge.to, edge.from))
    return `${to.name} already waits for ${from.name}; containers cannot wait for each other.`;
  return undefined;
}

function noConnection(from: DesignNode, to: DesignNode): string {
  const allowed = CONNECTIONS.filter((it) => it.from === from.kind).map((it) => `a ${words(it.to)}`);
  return allowed.length > 0
    ? `A ${words(from.kind)} cannot be connected to a ${words(to.kind)}; it can be connected to ${[...new Set(allowed)].join(' or ')}.`
    : `Nothing can be connected from a ${words(from.kind)}.`;
}

function reaches(edges: Readonly<Record<string, DesignEdge>>, start: string, goal: string): boolean {
  const seen = new Set<string>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const edge of Object.values(edges)) if (edge.kind === 'depends-on' && edge.from === id) queue.push(edge.to);
  }
  return false;
}

function remove(design: Design, ids: readonly string[]): Result<Design, Refusal> {
  const gone = new Set(ids.flatMap((id) => [id, ...descendantsOf(design, id).map((node) => node.id)]));
  const missing = ids.find((id) => !design.nodes[id] && !design.edges[id]);
  if (missing !== undefined) return refuse(`There is nothing with the id "${missing}" to remove.`);
  const keep = <R>(records: Readonly<Record<string, R>>, keeps: (key: string, record: R) => boolean): Record<string, R> =>
    Object.fromEntries(Object.entries(records).filter(([key, record]) => keeps(key, record)));
  return ok({
    ...design,
    nodes: keep(design.nodes, (key) => !gone.has(key)),
    edges: keep(design.edges, (key, edge) => !gone.has(key) && !gone.has(edge.from) && !gone.has(edge.to)),
    layout: keep(design.layout, (key) => !gone.has(key)),
  });
}

function set(design: Design, id: string, path: readonly (string | number)[], value: Json): Result<Design, Refusal> {
  const forbidden = path.find((key) => FORBIDDEN_KEYS.has(String(key)));
  if (forbidden !== undefined) return refuse(`The key "${forbidden}" is not allowed anywhere in a design.`);
  const node = design.nodes[id];
  if (node) {
    const parsed = nodeUnion.safeParse({ ...node, props: setAt(node.props, path, value) });
    if (!parsed.success) return refuse(firstProblem(parsed.error, value));
    return ok({ ...design, nodes: { ...design.nodes, [id]: parsed.data } });
  }
  const edge = design.edges[id];
  if (!edge) return refuse(`There is nothing with the id "${id}".`);
  const parsed = edgeUnion.safeParse({ ...edge, props: setAt(edge.props, path, value) });
  if (!parsed.success) return refuse(firstProblem(parsed.error, value));
  return ok({ ...design, edges: { ...design.edges, [id]: parsed.data } });
}

/**
 * A copy of a JSON value with one place in it set; `null` removes the place, and objects that it leaves empty. An index
 * past a list's end adds to the end.
 */
export function setAt(target: unknown, path: readonly (string | number)[], value: Json): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(target) ? [...target] : [];
    if (value === null && key >= list.length) return target;
    if (rest.length === 0 && value === null) list.splice(key, 1);
    else list[Math.min(key, list.length)] = setAt(list[key], rest, value);
    return list;
  }
  const next: Record<string, unknown> = isPlainObject(target) ? { ...target } : {};
  const outer = next[key];
  const inner = rest.length === 0 ? value : setAt(outer, rest, value);
  // Taking away what is not there changes nothing.
  if (value === null && rest.length > 0 && sameJson(inner, outer)) return next;
  const empty = inner === null || inner === undefined || (value === null && rest.length > 0 && isPlainObject(inner) && Object.keys(inner).length === 0);
  if (empty) delete next[key];
  else next[key] = inner;
  return next;
}

function rename(design: Design, id: string, name: string): Result<Design, Refusal> {
  if (!nodeName.safeParse(name).success) return refuse('A name has 1–255 letters, digits, hyphens or underscores.');
  const node = design.nodes[id];
  if (!node) return refuse(`There is no node "${id}".`);
  const renamed = changeNode(design, id, (it) => ({ ...it, name }));
  if (!renamed.ok || node.kind !== 'container') return renamed;
  // Targets and the proxy of the task name their container: they follow it.
  const runs = new Set(
    Object.values(design.edges)
      .filter((edge) => edge.kind === 'runs' && edge.to === node.parent)
      .map((edge) => edge.from),
  );
  const edges = Object.entries(design.edges).map(([key, edge]) =>
    edge.kind === 'target' && runs.has(edge.to) && edge.props.containerName === node.name
      ? ([key, { ...edge, props: { ...edge.props, containerName: name } }] as const)
      : ([key, edge] as const),
  );
  const followed = { ...renamed.value, edges: Object.fromEntries(edges) };
  const task = nodeOfKind(followed, node.parent, 'task-definition');
  const proxy = task?.props.proxyConfiguration;
  if (!task || proxy?.containerName !== node.name) return ok(followed);
  const props = { ...task.props, proxyConfiguration: { ...proxy, containerName: name } };
  return ok({ ...followed, nodes: { ...followed.nodes, [task.id]: { ...task, props } } });
}

function acknowledge(design: Design, { id, rule, reason }: Extract<SingleCommand, { type: 'acknowledge' }>): Result<Design, Refusal> {
  const changed = <T extends { acknowledged?: Acknowledgement[] | undefined }>(of: T): T => {
    const { acknowledged = [], ...rest } = of;
    const others = acknowledged.filter((it) => it.rule !== rule);
    const next = reason === null ? others : [...others, { rule, reason }];
    return (next.length > 0 ? { ...rest, acknowledged: next } : rest) as T;
  };
  if (id === null) return ok({ ...design, settings: changed(design.settings) });
  const [node, edge] = [design.nodes[id], design.edges[id]];
  if (node) return ok({ ...design, nodes: { ...design.nodes, [id]: changed(node) } });
  if (edge) return ok({ ...design, edges: { ...design.edges, [id]: changed(edge) } });
  return refuse(`There is nothing with the id "${id}".`);
}

function changeNode(design: Design, id: string, change: (node: DesignNode) => DesignNode): Result<Design, Refusal> {
  const node = design.nodes[id];
  return node ? ok({ ...design, nodes: { ...design.nodes, [id]: change(node) } }) : refuse(`There is no node "${id}".`);
}

function place(design: Design, places: Readonly<Record<string, Partial<Placement>>>): Result<Design, Refusal> {
  const layout: Record<string, Placement> = { ...design.layout };
  for (const [id, given] of Object.entries(places)) {
    if (!design.nodes[id]) return refuse(`There is no node "${id}" to place.`);
    layout[id] = { x: 0, y: 0, ...layout[id], ...given };
  }
  return ok({ ...design, layout });
}

function reparent(design: Design, command: Extract<SingleCommand, { type: 'reparent' }>): Result<Design, Refusal> {
  const parent = command.parent === null ? undefined : design.nodes[command.parent];
  if (command.parent !== null && !parent) return refuse(`There is no node "${command.parent}".`);
  const nodes: Record<string, DesignNode> = { ...design.nodes };
  for (const id of command.ids) {
    const node = design.nodes[id];
    if (!node) return refuse(`There is no node "${id}".`);
    const why = parentRefusal(node, parent);
    if (why) return refuse(why);
    const name = node.parent === parent?.id ? node.name : freeName({ ...design, nodes: withoutKey(nodes, id) }, node.kind, parent?.id, node.name);
    const { parent: _before, ...rest } = node;
    nodes[id] = { ...rest, name, ...(parent ? { parent: parent.id } : {}) };
  }
  const moved = { ...design, nodes };
  // A dependency between containers means nothing across task definitions.
  const edges = Object.fromEntries(
    Object.entries(design.edges).filter(([, edge]) => {
      const from = nodes[edge.from];
      const to = nodes[edge.to];
      // A node that comes into a group of a kind names none of that kind any more.
      if (edge.kind === 'placed-in' && from && command.ids.includes(from.id) && from.parent !== undefined && nodes[from.parent]?.kind === to?.kind)
        return false;
      return from && to && !crossesGroups(edge, from, to);
    }),
  );
  return place({ ...moved, edges }, command.places ?? {});
}

/** Why a node may not be moved into a group (or, without one, onto the bare canvas); nothing when it may. */
export function parentRefusal(node: DesignNode, parent: DesignNode | undefined): string | undefined {
  const placing = PLACING[node.kind];
  if (!parent) return placing.needsParent ? mustBeInside(node) : undefined;
  return placing.parents.includes(parent.kind) ? undefined : cannotHold(parent, node);
}

function override(design: Design, command: Extract<SingleCommand, { type: 'override' }>): Result<Design, Refusal> {
  if (FORBIDDEN_KEYS.has(command.property)) return refuse(`The key "${command.property}" is not allowed anywhere in a design.`);
  return changeNode(design, command.id, (node) => {
    const overrides: Record<string, Json> = { ...node.overrides };
    if (command.remove && !Object.hasOwn(overrides, command.property)) return node;
    if (command.remove) delete overrides[command.property];
    else overrides[command.property] = command.value;
    const { overrides: _before, ...rest } = node;
    return Object.keys(overrides).length > 0 ? { ...rest, overrides: overrides as NonNullable<DesignNode['overrides']> } : rest;
  });
}

function mustBeInside(node: DesignNode): string {
  return `A ${words(node.kind)} must be inside a ${usualGroups(node).map(words).join(' or ')}.`;
}

/** Everything may be in a stack: that goes without saying where there are other groups for it. */
function usualGroups(node: DesignNode): readonly Kind[] {
  return PLACING[node.kind].parents.filter((kind) => kind !== 'stack');
}

function cannotHold(parent: DesignNode, node: DesignNode): string {
  const allowed = usualGroups(node).map(words);
  return `A ${words(parent.kind)} cannot hold a ${words(node.kind)}; ${allowed.length > 0 ? `it goes into a ${allowed.join(' or ')}` : 'it stands by itself'}.`;
}

function withoutKey<R>(records: Readonly<Record<string, R>>, key: string): Record<string, R> {
  const { [key]: _gone, ...rest } = records;
  return rest;
}

function words(kind: string): string {
  return kind === 'vpc' ? 'VPC' : kind.replaceAll('-', ' ');
}

function firstProblem(error: Parameters<typeof zodProblems>[0], input: unknown): string {
  const problem = zodProblems(error, input)[0];
  return problem ? `${formatPath(problem.path)}: ${problem.message}` : 'The value does not fit.';
}
