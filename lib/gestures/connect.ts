import { edgeRefusal, type Refusal } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { connectionBetween } from '@/lib/kinds/connections';
import { childrenOf, containersOf, defaultContainerOf, edgesFrom, edgesTo, taskDefinitionOf } from '@/lib/kinds/graph';
import { edgeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { err, ok, type Result } from '@/lib/util/result';

/** What drawing a line between two nodes does. */
export interface Connected {
  readonly command: Command;
  readonly select: readonly string[];
  /** In words, for the canvas to show before the drop: "run tasks of this definition". */
  readonly means: string;
}

/**
 * What drawing from one node to another does, or why it does nothing. Reads what was meant: from a load balancer to a
 * container makes a listener's target for the service that runs it; drawing backwards is as good as forwards.
 */
export function connect(design: Design, fromId: string, toId: string, ids: IdSource): Result<Connected, Refusal> {
  const from = design.nodes[fromId];
  const to = design.nodes[toId];
  if (!from || !to) return err({ message: 'Both ends of a connection must be in the design.' });
  const forwards = resolve(design, from, to);
  if (forwards.ok && meansSomething(forwards.value)) return finish(design, forwards.value, ids);
  const backwards = resolve(design, to, from);
  if (backwards.ok && meansSomething(backwards.value)) return finish(design, backwards.value, ids);
  return forwards.ok ? finish(design, forwards.value, ids) : forwards;
}

function meansSomething({ from, to }: Ends): boolean {
  return connectionBetween(from.kind, to.kind) !== undefined;
}

interface Ends {
  readonly from: DesignNode;
  readonly to: DesignNode;
  readonly props: DesignEdge['props'];
}

/** Reads which two nodes a line is really about. */
function resolve(design: Design, from: DesignNode, to: DesignNode): Result<Ends, Refusal> {
  if (from.kind === 'load-balancer' && (to.kind === 'service' || to.kind === 'container' || to.kind === 'task-definition')) {
    const listeners = childrenOf(design, from.id);
    const listener = listeners.find((it) => edgesFrom(design, it.id, 'target').length === 0) ?? listeners[0];
    if (!listener) return err({ message: `${from.name} has no listener yet. Add one, then draw from the listener.` });
    return resolve(design, listener, to);
  }
  if (from.kind === 'listener' && (to.kind === 'container' || to.kind === 'task-definition')) {
    const task = to.kind === 'container' ? to.parent : to.id;
    const services = task === undefined ? [] : edgesTo(design, task, 'runs').flatMap((edge) => design.nodes[edge.from] ?? []);
    const service = services[0];
    if (!service) return err({ message: `No service runs ${to.name} yet. Draw from a service to its task definition first.` });
    if (services.length > 1) return err({ message: `${services.length} services run ${to.name}. Draw to the service that is meant.` });
    return ok({ from, to: service, props: targetProps(design, service, to.kind === 'container' ? to : undefined) });
  }
  if (from.kind === 'listener' && to.kind === 'service') return ok({ from, to, props: targetProps(design, to, undefined) });
  if (from.kind === 'service' && to.kind === 'container') {
    const task = to.parent === undefined ? undefined : design.nodes[to.parent];
    if (task) return ok({ from, to: task, props: {} });
  }
  if (from.kind === 'container' && to.kind === 'container') {
    const healthy = to.props.healthCheck?.command?.length;
    return ok({ from, to, props: { condition: healthy ? 'HEALTHY' : 'START' } });
  }
  return ok({ from, to, props: {} });
}

function finish(design: Design, { from, to, props }: Ends, ids: IdSource): Result<Connected, Refusal> {
  const connection = connectionBetween(from.kind, to.kind);
  const kind = connection?.kind ?? 'runs';
  const id = ids();
  const draft = edgeUnion.parse({ id, kind, from: from.id, to: to.id, props: connection ? props : {} });
  // A service runs one task definition: drawing to another one moves the edge instead of refusing.
  const replaced = kind === 'runs' ? edgesFrom(design, from.id, 'runs').filter((edge) => edge.to !== to.id) : [];
  const edges = Object.fromEntries(Object.entries(design.edges).filter(([key]) => !replaced.some((edge) => edge.id === key)));
  const why = edgeRefusal(design.nodes, edges, draft);
  if (why || !connection) return err({ message: why ?? `${from.name} cannot be connected to ${to.name}.` });
  if (kind === 'target' && edgesFrom(design, from.id, 'target').some((edge) => edge.to === to.id && sameTarget(edge, draft)))
    return err({ message: `${from.name} already sends requests to ${to.name} on this port.` });
  const add: Command = { type: 'add', nodes: [], edges: [withPriority(design, draft)], layout: {} };
  return ok({
    command: replaced.length > 0 ? { type: 'batch', commands: [{ type: 'remove', ids: replaced.map((edge) => edge.id) }, add] } : add,
    select: [id],
    means: connection.means,
  });
}

function targetProps(design: Design, service: DesignNode, chosen: DesignNode<'container'> | undefined): DesignEdge<'target'>['props'] {
  const task = taskDefinitionOf(design, service.id);
  const open = task && containersOf(design, task.id).find((it) => it.props.portMappings?.some((port) => port.containerPort !== undefined));
  const container = chosen ?? (task && (defaultContainerOf(design, task.id)?.props.portMappings?.length ? defaultContainerOf(design, task.id) : open));
  const port = container?.props.portMappings?.find((it) => it.containerPort !== undefined)?.containerPort;
  return { ...(container ? { containerName: container.name } : {}), ...(port === undefined ? {} : { containerPort: port }), healthCheckPath: '/' };
}

/** A second service behind one listener needs a condition; its priority is prepared, the path is for the person to say. */
function withPriority(design: Design, edge: DesignEdge): DesignEdge {
  if (edge.kind !== 'target') return edge;
  const others = edgesFrom(design, edge.from, 'target');
  const open = others.some((it) => !it.props.pathPatterns?.length && !it.props.hostHeaders?.length);
  if (!open) return edge;
  const highest = Math.max(0, ...others.map((it) => it.props.priority ?? 0));
  return { ...edge, props: { ...edge.props, priority: highest + 10 } };
}

function sameTarget(a: DesignEdge, b: DesignEdge): boolean {
  return a.kind === 'target' && b.kind === 'target' && a.props.containerName === b.props.containerName && a.props.containerPort === b.props.containerPort;
}
