import { edgeRefusal, type Refusal } from '@/lib/commands/apply';
import type { Command, SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { connectionBetween, CONNECTIONS } from '@/lib/kinds/connections';
import { SPLUNK_TOKEN } from '@/lib/kinds/container/secrets';
import { childrenOf, containersOf, defaultContainerOf, edgesFrom, edgesTo, freeName, isKind, nodeOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode, type EdgeKind } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { err, ok, type Result } from '@/lib/util/result';
import { callService } from './call';
import { variableName } from './variable-name';

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
 *
 * @param wanted The kind of edge, where two kinds of nodes can be connected in several ways. @default the usual one
 */
export function connect(design: Design, fromId: string, toId: string, ids: IdSource, wanted?: EdgeKind): Result<Connected, Refusal> {
  const from = design.nodes[fromId];
  const to = design.nodes[toId];
  if (!from || !to) return err({ message: 'Both ends of a connection must be in the design.' });
  const mounted = from.kind === 'container' ? mountFiles(design, from, to, ids) : to.kind === 'container' ? mountFiles(design, to, from, ids) : undefined;
  if (mounted) return mounted;
  const called = wanted === undefined || wanted === 'calls' ? callService(design, from, to, ids) : undefined;
  if (called) return called;
  if (wanted !== undefined && wanted !== connectionBetween(from.kind, to.kind)?.kind) return finish(design, { from, to, props: {} }, ids, wanted);
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
  return ok({ from, to, props: usualProps(design, from, to) });
}

/** What a fresh edge says: enough to mean something, nothing that only its author can know. */
function usualProps(design: Design, from: DesignNode, to: DesignNode): DesignEdge['props'] {
  if (from.kind === 'container' && (to.kind === 'secret' || to.kind === 'parameter'))
    return lacksToken(design, from) ? { logOptions: [{ name: SPLUNK_TOKEN }] } : { variables: [{ name: variableName(to.name) }] };
  if (from.kind === 'container' && to.kind === 'bucket') return { access: 'READ' };
  if (from.kind === 'container' && to.kind === 'volume') return { containerPath: mountPath(to.name) };
  if (from.kind === 'task-definition' && to.kind === 'role') return edgesFrom(design, from.id, 'has-role').length > 0 ? { use: 'EXECUTION' } : { use: 'TASK' };
  // A container that takes messages, or tells of them, must know where.
  if (from.kind === 'container' && to.kind === 'queue') return { access: 'READ', environment: [{ name: `${variableName(to.name)}_URL` }] };
  if (from.kind === 'container' && to.kind === 'topic') return { access: 'WRITE', environment: [{ name: `${variableName(to.name)}_ARN` }] };
  if (to.kind === 'topic' && connectionBetween(from.kind, to.kind)?.kind === 'grants') return { access: 'WRITE' };
  if (connectionBetween(from.kind, to.kind)?.kind === 'grants') return { access: 'READ' };
  if (from.kind === 'cluster' && to.kind === 'namespace') return { useForServiceConnect: true };
  return {};
}

/** True for a container that logs to Splunk and has no secret for its token yet: what it is connected to is most likely the token. */
function lacksToken(design: Design, { id, props }: DesignNode<'container'>): boolean {
  if (props.logging?.driver !== 'splunk') return false;
  return !edgesFrom(design, id, 'uses-secret').some((edge) => edge.props.logOptions?.some((option) => option.name === SPLUNK_TOKEN));
}

/** What goes to the file system over the network is encrypted; an access point takes nothing else, and neither does a mount with the rights of the task role. */
const ENCRYPTED = { transitEncryption: 'ENABLED' } as const;

function mountPath(name: string): string {
  return `/mnt/${name}`;
}

/** From a container to a file system: a volume that is kept there, mounted, reachable for the services that run the task, and allowed to the task role. */
function mountFiles(design: Design, container: DesignNode<'container'>, to: DesignNode, ids: IdSource): Result<Connected, Refusal> | undefined {
  if (to.kind !== 'file-system' && to.kind !== 'access-point') return undefined;
  const task = container.parent ?? '';
  const fileSystem = to.kind === 'file-system' ? to.id : (to.parent ?? '');
  const volumes = childrenOf(design, task).filter((node) => isKind(node, 'volume'));
  const present = volumes.find((volume) => edgesFrom(design, volume.id, 'stored-on').some((edge) => edge.to === to.id));
  if (present) return connect(design, container.id, present.id, ids);
  const files = nodeOfKind(design, fileSystem, 'file-system');
  // A new file system lets in nobody without rights, unless it says so.
  const closed = files !== undefined && files.props.source !== 'existing' && files.props.allowAnonymousAccess !== true;
  const granted = edgesFrom(design, task, 'grants').some((edge) => edge.to === fileSystem);
  const order = Math.max(-1, ...childrenOf(design, task).map((node) => node.order ?? 0)) + 1;
  const volume = nodeUnion.parse({
    id: ids(),
    kind: 'volume',
    name: freeName(design, 'volume', task, 'data'),
    parent: task,
    order,
    props: { efs: closed ? { ...ENCRYPTED, iam: 'ENABLED' } : ENCRYPTED },
  });
  const draw = (kind: EdgeKind, from: string, end: string, props: object): DesignEdge => edgeUnion.parse({ id: ids(), kind, from, to: end, props });
  const services = edgesTo(design, task, 'runs').filter((edge) => !edgesFrom(design, edge.from, 'reaches').some((it) => it.to === fileSystem));
  const mount = draw('mounts', container.id, volume.id, { containerPath: mountPath(volume.name) });
  const edges = [
    mount,
    draw('stored-on', volume.id, to.id, {}),
    ...services.map((edge) => draw('reaches', edge.from, fileSystem, {})),
    ...(closed && !granted ? [draw('grants', task, fileSystem, { access: 'READ_WRITE' })] : []),
  ];
  return ok({
    command: { type: 'add', nodes: [volume], edges, layout: {} },
    select: [mount.id],
    means: `mount ${to.name} as a volume${services.length > 0 ? ', and let the service reach it' : ''}`,
  });
}

function finish(design: Design, { from, to, props }: Ends, ids: IdSource, wanted?: EdgeKind): Result<Connected, Refusal> {
  const connection =
    wanted === undefined ? connectionBetween(from.kind, to.kind) : CONNECTIONS.find((it) => it.kind === wanted && it.from === from.kind && it.to === to.kind);
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
  const settings = from.kind === 'container' ? impliedSettings(kind, from) : [];
  if (settings.length > 0) return ok({ command: { type: 'batch', commands: [add, ...settings] }, select: [id], means: connection.means });
  return ok({
    command: replaced.length > 0 ? { type: 'batch', commands: [{ type: 'remove', ids: replaced.map((edge) => edge.id) }, add] } : add,
    select: [id],
    means: connection.means,
  });
}

/** What a container says otherwise once an edge says it: of its log, and of its image. */
function impliedSettings(kind: EdgeKind, { id, name, props }: DesignNode<'container'>): SingleCommand[] {
  const set = (path: readonly string[], value: string | null): SingleCommand => ({ type: 'set', id, path: [...path], value });
  if (kind === 'pulls') return IMAGE_PROPS.filter((key) => props[key] !== undefined).map((key) => set([key], null));
  if (kind !== 'logs-to') return [];
  const { driver, streamPrefix, retentionDays } = props.logging ?? {};
  return [
    // A container that logs to a group does so with the driver awslogs.
    ...(driver === undefined ? [set(['logging', 'driver'], 'awslogs'), set(['logging', 'streamPrefix'], streamPrefix ?? name)] : []),
    ...(retentionDays === undefined ? [] : [set(['logging', 'retentionDays'], null)]),
  ];
}

const IMAGE_PROPS = ['image', 'imageSource', 'imageAsset', 'imageTarball'] as const;

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
