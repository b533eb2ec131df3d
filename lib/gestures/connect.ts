import { edgeRefusal, type Refusal } from '@/lib/commands/apply';
import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { connectionBetween, CONNECTIONS } from '@/lib/kinds/connections';
import { SPLUNK_TOKEN } from '@/lib/kinds/container/secrets';
import { childrenOf, edgesFrom, edgesTo, freeName, isKind, nodeOfKind } from '@/lib/kinds/graph';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode, type EdgeKind } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { err, ok, type Result } from '@/lib/util/result';
import { callService, reachFiles } from './call';
import type { Connected } from './connected';
import { capacityProps, capacitySettings, replacedCapacity } from './capacity';
import { deploymentProps, deploymentSettings } from './deployment';
import { connectTraffic } from './traffic';
import { operationCommands, operationMeans, operationProps } from './operation';
import { variableName } from './variable-name';

export type { Connected } from './connected';

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
  const reached = wanted === undefined || wanted === 'reaches' ? (reachFiles(design, from, to, ids) ?? reachFiles(design, to, from, ids)) : undefined;
  if (reached) return reached;
  const traffic = wanted === undefined || TRAFFIC.has(wanted) ? (connectTraffic(design, from, to, ids) ?? connectTraffic(design, to, from, ids)) : undefined;
  if (traffic) return traffic;
  if (wanted !== undefined && wanted !== connectionBetween(from.kind, to.kind)?.kind) return finish(design, { from, to, props: {} }, ids, wanted);
  const forwards = resolve(design, from, to);
  if (forwards.ok && meansSomething(forwards.value)) return finish(design, forwards.value, ids);
  const backwards = resolve(design, to, from);
  if (backwards.ok && meansSomething(backwards.value)) return finish(design, backwards.value, ids);
  return forwards.ok ? finish(design, forwards.value, ids) : forwards;
}

/** The edges that bring requests to services. */
const TRAFFIC: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['target', 'forwards', 'presents']);

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
  const special =
    capacityProps(design, from, to) ?? deploymentProps(design, from, to) ?? operationProps(design, from, to, connectionBetween(from.kind, to.kind)?.kind);
  if (special) return special;
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
  // Tasks of events are let in by a line of their own, where a security group says who they are.
  const services = edgesTo(design, task, 'runs').filter(
    (edge) => nodeOfKind(design, edge.from, 'service') && !edgesFrom(design, edge.from, 'reaches').some((it) => it.to === fileSystem),
  );
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
  const replaced =
    kind === 'runs' ? edgesFrom(design, from.id, 'runs').flatMap((edge) => (edge.to === to.id ? [] : [edge.id])) : replacedCapacity(design, from, to);
  const edges = Object.fromEntries(Object.entries(design.edges).filter(([key]) => !replaced.includes(key)));
  const why = edgeRefusal(design.nodes, edges, draft);
  if (why || !connection) return err({ message: why ?? `${from.name} cannot be connected to ${to.name}.` });
  const add: SingleCommand = { type: 'add', nodes: [], edges: [draft], layout: {} };
  const settings = from.kind === 'container' ? impliedSettings(kind, from) : [...capacitySettings(design, from, to), ...deploymentSettings(design, from, to)];
  const commands: SingleCommand[] = [
    ...(replaced.length > 0 ? [{ type: 'remove' as const, ids: [...replaced] }] : []),
    add,
    ...settings,
    ...operationCommands(design, from, to, kind, ids),
  ];
  return ok({
    command: commands.length > 1 ? { type: 'batch', commands } : add,
    select: [id],
    means: operationMeans(design, from, to, kind) ?? connection.means,
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
