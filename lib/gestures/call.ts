import { edgeRefusal, type Refusal } from '@/lib/commands/apply';
import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { callerGroupsOf } from '@/lib/kinds/edges/calls';
import { ancestorOfKind, freeName, isKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { namespaceOfService, whyNoDefault } from '@/lib/kinds/namespace/of';
import { hasTaskInterface } from '@/lib/kinds/scheduled-task/launch';
import { addressOf, callOf, usualVia } from '@/lib/kinds/service/connect/call';
import { portsOfService, type TaskPort } from '@/lib/kinds/service/connect/ports';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { whyNot } from '@/lib/kinds/task-definition/applies';
import { networkModeOf, networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { edgeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { err, ok, type Result } from '@/lib/util/result';
import { bring } from './bring';
import type { Connected } from './connected';
import { freePortName } from './name-port';

type Service = DesignNode<'service'>;
type Caller = Service | DesignNode<'scheduled-task'>;

/**
 * What drawing from a service (or a scheduled task) to a service does: lets it call, by the name that is there, or by one
 * that Service Connect gives it for this: the port gets a name, the service offers it, its cluster gets a namespace. One
 * command. Nothing for other ends.
 */
export function callService(design: Design, from: DesignNode, to: DesignNode, ids: IdSource): Result<Connected, Refusal> | undefined {
  if (!isKind(to, 'service') || !(isKind(from, 'service') || isKind(from, 'scheduled-task'))) return undefined;
  const edge = draw(ids(), from.id, to.id, {});
  const refused = edgeRefusal(design.nodes, design.edges, edge) ?? whyNotCalled(design, from, to);
  if (refused !== undefined) return err({ message: refused });
  if (isKind(from, 'scheduled-task')) return byTask(design, from, to, edge, ids);
  const via = usualVia(to, design);
  const blocked = via === 'CLOUD_MAP' ? undefined : (whyNoConnect(design, from) ?? whyNoConnect(design, to));
  if (via !== 'DIRECT' && blocked === undefined) {
    const address = addressOf(callOf(edge, design));
    return ok({ command: add([edge]), select: [edge.id], means: `let its tasks call this service${address === undefined ? '' : ` at ${address}`}` });
  }
  const port = offeredPort(design, to);
  if (!port) return err({ message: `No container of ${to.name} has a port that could be called. Give one a port mapping first.` });
  if (blocked !== undefined) return direct(edge.id, from, to, port, `: no Service Connect, because ${blocked}`);
  return offering(design, from, to, edge, port, ids);
}

/** Lets the called service offer a port, with all that this needs, and draws the line. */
function offering(
  design: Design,
  from: Service,
  to: Service,
  edge: DesignEdge<'calls'>,
  { container, mapping, index }: TaskPort,
  ids: IdSource,
): Result<Connected, Refusal> {
  const name = mapping.name ?? freePortName(design, to.id, mapping);
  const host = hostName(to);
  const here = namespaceOfService(design, to, 'SERVICE_CONNECT');
  const there = namespaceOfService(design, from, 'SERVICE_CONNECT');
  const cluster = groupOf(design, to, 'cluster');
  const brought =
    here || there || !cluster
      ? undefined
      : bring(design, 'namespace', { parent: cluster.id, props: { type: 'HTTP', namespaceName: 'local', useForServiceConnect: true } }, ids);
  const commands: SingleCommand[] = [
    ...(mapping.name ? [] : [{ type: 'set' as const, id: container.id, path: ['portMappings', index, 'name'], value: name }]),
    { type: 'set' as const, id: to.id, path: ['serviceConnect', 'services'], value: [{ portMappingName: name, dnsName: host }] },
    ...(brought ? singles(brought.command) : []),
    add([
      edge,
      // The called service is found where the caller already is.
      ...(!here && there ? [edgeUnion.parse({ id: ids(), kind: 'uses-namespace', from: to.id, to: there.id, props: { for: 'SERVICE_CONNECT' } })] : []),
    ]),
  ];
  const more = [...(mapping.name ? [] : [`name port ${mapping.containerPort} ${name}`]), ...(brought ? [`give ${cluster?.name ?? ''} a namespace`] : [])];
  return ok({
    command: { type: 'batch', commands },
    select: [edge.id],
    means: `let its tasks call this service at ${host}:${mapping.containerPort} by Service Connect${more.length > 0 ? `; ${more.join(', ')}` : ''}`,
  });
}

/** The line alone: the called one is reached at its addresses. */
function direct(id: string, from: Caller, to: Service, { mapping }: TaskPort, why: string): Result<Connected, Refusal> {
  const edge = draw(id, from.id, to.id, { via: 'DIRECT' });
  return ok({ command: add([edge]), select: [id], means: `let its tasks reach port ${mapping.containerPort ?? '?'} of this service${why}` });
}

/** Tasks of no service have no proxy; a security group says who they are. */
function byTask(design: Design, from: DesignNode<'scheduled-task'>, to: Service, edge: DesignEdge<'calls'>, ids: IdSource): Result<Connected, Refusal> {
  const port = offeredPort(design, to);
  if (!port) return err({ message: `No container of ${to.name} has a port that could be called. Give one a port mapping first.` });
  const drawn = draw(edge.id, from.id, to.id, usualVia(to, design) === 'SERVICE_CONNECT' ? { via: 'DIRECT' } : {});
  return known(design, from, drawn, `let its tasks reach port ${port.mapping.containerPort ?? '?'} of this service`, ids);
}

/** What drawing from a scheduled task to a file system does: lets its tasks in. Nothing for other ends. */
export function reachFiles(design: Design, from: DesignNode, to: DesignNode, ids: IdSource): Result<Connected, Refusal> | undefined {
  if (!isKind(from, 'scheduled-task') || !isKind(to, 'file-system')) return undefined;
  const edge = edgeUnion.parse({ id: ids(), kind: 'reaches', from: from.id, to: to.id, props: {} });
  const refused = edgeRefusal(design.nodes, design.edges, edge);
  return refused === undefined ? known(design, from, edge, 'let its tasks mount this file system', ids) : err({ message: refused });
}

/** Draws a line that lets tasks of an event in somewhere; they get a security group of their own for it, where nothing else says who they are. */
function known(design: Design, from: DesignNode<'scheduled-task'>, drawn: DesignEdge, means: string, ids: IdSource): Result<Connected, Refusal> {
  if (callerGroupsOf(drawn, design).length > 0 || !hasTaskInterface(from, design)) return ok({ command: add([drawn]), select: [drawn.id], means });
  const vpc = ancestorOfKind(design, from.id, 'vpc');
  if (!vpc) return err({ message: `${from.name} is in no VPC, so nothing says who its tasks are. Put its cluster into a VPC first.` });
  const name = freeName(design, 'security-group', vpc.id, `${from.name}Group`);
  const group = bring(design, 'security-group', { parent: vpc.id, name }, ids);
  const member = edgeUnion.parse({ id: ids(), kind: 'member', from: from.id, to: group.select[0] ?? '', props: {} });
  return ok({
    command: { type: 'batch', commands: [...singles(group.command), add([drawn, member])] },
    select: [drawn.id],
    means: `${means}; put them into a security group of their own`,
  });
}

function whyNotCalled(design: Design, from: Caller, to: Service): string | undefined {
  for (const service of [from, to])
    if (isKind(service, 'service')) {
      if (isExistingService(service)) return `${service.name} is there already: who calls whom is said where it is made.`;
      if (serviceLaunchType(service, design) === 'EXTERNAL')
        return `Tasks of ${service.name} are on machines outside of AWS, in no security group: no line lets them in or out.`;
    }
  const task = taskDefinitionOf(design, to.id);
  if (!task) return `${to.name} runs no task definition yet. Draw from it to one first.`;
  return networkModeOf(task.props) === 'NONE' ? `Tasks of ${task.name} have no network (network mode none): nobody can call them.` : undefined;
}

/** Why a service cannot take part in Service Connect, after "because". */
function whyNoConnect(design: Design, service: Service): string | undefined {
  const task = taskDefinitionOf(design, service.id);
  const mode = task && networkModeOf(task.props);
  const { deploymentController } = service.props;
  const cluster = groupOf(design, service, 'cluster');
  if (mode === 'HOST' || mode === 'NAT') return `tasks of ${service.name} have network mode ${networkModeText(mode)}`;
  if (task && whyNot('operatingSystemFamily', task.props) === undefined && (task.props.operatingSystemFamily ?? 'LINUX') !== 'LINUX')
    return `${service.name} runs Windows containers`;
  if (deploymentController !== undefined && deploymentController !== 'ECS') return `ECS does not carry out the deployments of ${service.name} itself`;
  if (namespaceOfService(design, service, 'SERVICE_CONNECT') || service.props.serviceConnect?.namespace) return undefined;
  return cluster && whyNoDefault(design, cluster).drawn ? `${cluster.name} can be given no namespace` : undefined;
}

/** The port that is offered: the first one of TCP that is a single one. */
function offeredPort(design: Design, service: Service): TaskPort | undefined {
  return portsOfService(design, service.id).find(
    ({ mapping }) => mapping.containerPort !== undefined && !mapping.containerPortRange && mapping.protocol !== 'udp',
  );
}

/** `OrdersService` is called as `orders-service`. */
function hostName({ name }: Service): string {
  const words = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
  return (
    words
      .replaceAll(/[^a-z0-9_-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 64) || 'service'
  );
}

function draw(id: string, from: string, to: string, props: DesignEdge<'calls'>['props']): DesignEdge<'calls'> {
  return { id, kind: 'calls', from, to, props };
}

function add(edges: DesignEdge[]): Extract<SingleCommand, { type: 'add' }> {
  return { type: 'add', nodes: [], edges, layout: {} };
}

function singles(command: Connected['command']): readonly SingleCommand[] {
  return command.type === 'batch' ? command.commands : [command];
}
