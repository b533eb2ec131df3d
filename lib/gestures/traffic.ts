import { edgeRefusal, type Refusal } from '@/lib/commands/apply';
import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { containersOf, defaultContainerOf, edgesFrom, edgesTo, freeName, isKind, nodeOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import { hasCertificate, listenerProtocol } from '@/lib/kinds/listener/protocol';
import { takesTheRest } from '@/lib/kinds/listener/rules';
import { balancerOf, balancerType, listenerType } from '@/lib/kinds/load-balancer/type';
import { targetGroupType } from '@/lib/kinds/target-group/type';
import { networkModeOf } from '@/lib/kinds/task-definition/network-mode';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode, type EdgeKind } from '@/lib/kinds/union';
import type { IdSource } from '@/lib/model/ids';
import { invariant } from '@/lib/util/invariant';
import { err, ok, type Result } from '@/lib/util/result';
import type { Connected } from './connected';
import { secondGroupProps, testProps } from './deployment';

/**
 * What a line between a load balancer, a listener or a target group and what gets requests does, with what makes it work: a
 * listener where there is none, a health check, security group rules where the CDK makes none, HTTPS for a certificate.
 * Nothing when the line is about something else.
 */
export function connectTraffic(design: Design, from: DesignNode, to: DesignNode, ids: IdSource): Result<Connected, Refusal> | undefined {
  if (from.kind === 'load-balancer' && to.kind === 'certificate') return present(design, listenerFor(design, from, 'certificate', ids), to, ids);
  if (from.kind === 'listener' && to.kind === 'certificate') return present(design, { listener: from, added: [] }, to, ids);
  if (to.kind === 'target-group') {
    if (from.kind === 'load-balancer') return forward(design, listenerFor(design, from, 'target-group', ids), to, ids);
    return from.kind === 'listener' ? forward(design, { listener: from, added: [] }, to, ids) : undefined;
  }
  if (from.kind !== 'load-balancer' && from.kind !== 'listener' && from.kind !== 'target-group') return undefined;
  if (to.kind !== 'service' && to.kind !== 'container' && to.kind !== 'task-definition') return undefined;
  const taken = takerOf(design, to);
  if (!taken.ok) return taken;
  if (from.kind === 'target-group') return join(design, from, taken.value, ids);
  const balancer = from.kind === 'listener' ? balancerOf(from, design) : from;
  if (balancer && balancerType(balancer) === 'classic') return classic(design, balancer, taken.value, ids);
  if (from.kind === 'listener') return send(design, { listener: from, added: [] }, taken.value, ids);
  return send(design, listenerFor(design, from, 'service', ids, taken.value), taken.value, ids);
}

/** A service that gets requests, at a container's port. */
interface Taker {
  readonly service: DesignNode<'service'>;
  readonly containerName: string | undefined;
  readonly port:
    { readonly containerPort?: number | undefined; readonly hostPort?: number | undefined; readonly protocol?: 'tcp' | 'udp' | undefined } | undefined;
}

/** A listener, and what must be added to have it. */
interface Chosen {
  readonly listener: DesignNode<'listener'>;
  readonly added: readonly DesignNode[];
}

function takerOf(design: Design, to: DesignNode): Result<Taker, Refusal> {
  const task = to.kind === 'container' ? to.parent : to.id;
  const services = to.kind === 'service' ? [to] : edgesTo(design, task ?? '', 'runs').flatMap((edge) => nodeOfKind(design, edge.from, 'service') ?? []);
  const [service] = services;
  if (!service) return err({ message: `No service runs ${to.name} yet. Draw from a service to its task definition first.` });
  if (services.length > 1) return err({ message: `${services.length} services run ${to.name}. Draw to the service that is meant.` });
  const run = taskDefinitionOf(design, service.id);
  const chosen = to.kind === 'container' ? to : undefined;
  const usual = run && defaultContainerOf(design, run.id);
  const opened = run && containersOf(design, run.id).find((it) => it.props.portMappings?.some((port) => port.containerPort !== undefined));
  const container = chosen ?? (usual?.props.portMappings?.length ? usual : opened);
  return ok({ service, containerName: container?.name, port: container?.props.portMappings?.find((port) => port.containerPort !== undefined) });
}

/** The listener of a load balancer that is meant: one that sends nowhere yet, else one for rules; a new one where there is none that could. */
function listenerFor(
  design: Design,
  balancer: DesignNode<'load-balancer'>,
  what: 'service' | 'target-group' | 'certificate',
  ids: IdSource,
  taker?: Taker,
): Chosen {
  const listeners = membersOf(design, balancer.id).flatMap((node) => (isKind(node, 'listener') ? [node] : []));
  const network = balancerType(balancer) === 'network';
  const sends = ({ id, props }: DesignNode<'listener'>): boolean =>
    props.defaultAction !== undefined || edgesFrom(design, id, 'target').length > 0 || edgesFrom(design, id, 'forwards').length > 0;
  const secure = listeners.find((it) => ['HTTPS', 'TLS'].includes(listenerProtocol(it, design) ?? ''));
  const forRules = secure ?? listeners.find((it) => it.props.defaultAction?.type !== 'redirect');
  const present =
    what === 'certificate'
      ? (secure ?? listeners.find((it) => it.props.defaultAction?.type !== 'redirect'))
      : (listeners.find((it) => !sends(it)) ?? (network ? undefined : forRules));
  if (present) return { listener: present, added: [] };
  const taken = new Set(listeners.map((it) => it.props.port));
  const wanted = network ? [taker?.port?.containerPort, 80, 443, 8080, 8443] : [80, 8080, 443, 8443];
  const port = wanted.find((it) => it !== undefined && !taken.has(it)) ?? 80;
  const node = nodeUnion.parse({
    id: ids(),
    kind: 'listener',
    name: freeName(design, 'listener', balancer.id, 'Listener'),
    parent: balancer.id,
    order: Math.max(-1, ...listeners.map((it) => it.order ?? 0)) + 1,
    props: network ? { port, protocol: taker?.port?.protocol === 'udp' ? 'UDP' : 'TCP', ...(isOwn(balancer) ? { open: true } : {}) } : { port },
  });
  invariant(isKind(node, 'listener'), 'what is parsed as a listener is one');
  return { listener: node, added: [node] };
}

/** True when the stack makes the load balancer's security group: it lets in whom the design says. */
function isOwn(balancer: DesignNode<'load-balancer'>): boolean {
  return balancer.props.source !== 'existing' && !balancer.props.disableSecurityGroups;
}

function send(design: Design, chosen: Chosen, taker: Taker, ids: IdSource): Result<Connected, Refusal> {
  const { listener } = chosen;
  const props = { ...portOf(taker), ...(typeOf(design, chosen) === 'network' ? networkTarget(listener, taker) : { healthCheckPath: '/' }) };
  const again = edgesFrom(design, listener.id, 'target').some(
    (edge) => edge.to === taker.service.id && edge.props.containerName === taker.containerName && edge.props.containerPort === taker.port?.containerPort,
  );
  if (again) return err({ message: `${listener.name} already sends requests to ${taker.service.name} on this port.` });
  return finish(
    design,
    'target',
    listener.id,
    taker.service.id,
    { ...props, ...prepared(design, chosen), ...testProps(design, listener, taker.service) },
    ids,
    chosen.added,
    opening(design, chosen),
  );
}

function forward(design: Design, chosen: Chosen, group: DesignNode<'target-group'>, ids: IdSource): Result<Connected, Refusal> {
  return finish(design, 'forwards', chosen.listener.id, group.id, prepared(design, chosen), ids, chosen.added, opening(design, chosen));
}

function join(design: Design, group: DesignNode<'target-group'>, taker: Taker, ids: IdSource): Result<Connected, Refusal> {
  const task = taskDefinitionOf(design, taker.service.id);
  const wanted = task && networkModeOf(task.props) !== 'AWS_VPC' ? 'INSTANCE' : 'IP';
  const first = edgesFrom(design, group.id, 'target').length === 0 && group.props.source !== 'existing';
  const settings: SingleCommand[] =
    first && group.props.targetType !== undefined && group.props.targetType !== wanted
      ? [{ type: 'set', id: group.id, path: ['targetType'], value: wanted }]
      : [];
  const props = { ...portOf(taker), ...(targetGroupType(group, design) === 'network' ? { open: true } : {}), ...secondGroupProps(design, taker.service) };
  return finish(design, 'target', group.id, taker.service.id, props, ids, [], settings);
}

/** A classic load balancer sends to a port of the instances, and checks that. */
function classic(design: Design, balancer: DesignNode<'load-balancer'>, taker: Taker, ids: IdSource): Result<Connected, Refusal> {
  const task = taskDefinitionOf(design, taker.service.id);
  const port = task && networkModeOf(task.props) === 'HOST' ? taker.port?.containerPort : taker.port?.hostPort || undefined;
  const listeners = membersOf(design, balancer.id).flatMap((node) => (isKind(node, 'listener') ? [node] : []));
  const [listener] = listeners;
  const added = listener
    ? []
    : [
        nodeUnion.parse({
          id: ids(),
          kind: 'listener',
          name: 'Listener',
          parent: balancer.id,
          props: { port: 80, ...(port === undefined ? {} : { instancePort: port }) },
        }),
      ];
  const settings: SingleCommand[] = [
    ...(listener && port !== undefined && listener.props.instancePort === undefined && listener.props.port !== port
      ? [{ type: 'set' as const, id: listener.id, path: ['instancePort'], value: port }]
      : []),
    ...(port !== undefined && balancer.props.healthCheck === undefined
      ? [{ type: 'set' as const, id: balancer.id, path: ['healthCheck'], value: { port, protocol: 'HTTP', path: '/' } }]
      : []),
  ];
  return finish(design, 'target', balancer.id, taker.service.id, portOf(taker), ids, added, settings);
}

/** A listener with a certificate speaks HTTPS or TLS. */
function present(design: Design, { listener, added }: Chosen, certificate: DesignNode, ids: IdSource): Result<Connected, Refusal> {
  const settings: SingleCommand[] = [];
  const type = typeOf(design, { listener, added });
  const protocol = listenerProtocol(listener, design);
  const set = (key: string, value: string | number): void => void settings.push({ type: 'set', id: listener.id, path: [key], value });
  if (listener.props.source !== 'existing' && !hasCertificate(listener, design)) {
    if (type === 'network' && protocol !== 'TLS') set('protocol', 'TLS');
    if (type !== 'network' && protocol !== 'HTTPS' && protocol !== 'SSL') {
      const balancer = balancerOf(listener, design);
      const others = balancer ? membersOf(design, balancer.id).filter((it) => it.id !== listener.id) : [];
      const free = !others.some((it) => it.kind === 'listener' && it.props.port === 443);
      if (listener.props.port === 80 && free) set('port', 443);
      if (listener.props.protocol !== undefined || listener.props.port !== 80 || !free) set('protocol', 'HTTPS');
    }
  }
  return finish(design, 'presents', listener.id, certificate.id, {}, ids, added, settings);
}

function portOf({ containerName, port }: Taker): Readonly<Record<string, unknown>> {
  return { ...(containerName === undefined ? {} : { containerName }), ...(port?.containerPort === undefined ? {} : { containerPort: port.containerPort }) };
}

/** The CDK lets no network load balancer in by itself; behind TLS, tasks speak TCP. */
function networkTarget({ props }: DesignNode<'listener'>, { port }: Taker): Readonly<Record<string, unknown>> {
  return { open: true, ...(props.protocol === 'TLS' ? { protocol: 'TCP' } : {}), ...(port?.protocol === 'udp' ? { containerProtocol: 'UDP' } : {}) };
}

/** A second target behind one listener needs a condition; its priority is prepared, the path is for the person to say. */
function prepared(design: Design, chosen: Chosen): Readonly<Record<string, unknown>> {
  const { listener } = chosen;
  if (typeOf(design, chosen) !== 'application') return {};
  const others = [...edgesFrom(design, listener.id, 'target'), ...edgesFrom(design, listener.id, 'forwards')];
  const hasDefault = listener.props.defaultAction !== undefined || listener.props.source === 'existing' || others.some((it) => takesTheRest(it, design));
  return hasDefault ? { priority: Math.max(0, ...others.map((it) => it.props.priority ?? 0)) + 10 } : {};
}

/** Anyone may connect to a new network load balancer's listener, unless somebody has said otherwise. */
function opening(design: Design, chosen: Chosen): SingleCommand[] {
  const { listener, added } = chosen;
  const balancer = balancerOf(listener, design);
  if (added.length > 0 || !balancer || typeOf(design, chosen) !== 'network') return [];
  if (!isOwn(balancer) || listener.props.source === 'existing' || listener.props.open !== undefined) return [];
  return edgesFrom(design, balancer.id, 'member').length > 0 ? [] : [{ type: 'set', id: listener.id, path: ['open'], value: true }];
}

/** The type of a listener, which may be new. */
function typeOf(design: Design, { listener, added }: Chosen) {
  const balancer = added.length > 0 ? nodeOfKind(design, listener.parent, 'load-balancer') : undefined;
  return balancer ? balancerType(balancer) : listenerType(listener, design);
}

function finish(
  design: Design,
  kind: EdgeKind,
  from: string,
  to: string,
  props: object,
  ids: IdSource,
  added: readonly DesignNode[],
  settings: readonly SingleCommand[],
): Result<Connected, Refusal> {
  const edge: DesignEdge = edgeUnion.parse({ id: ids(), kind, from, to, props });
  const nodes = { ...design.nodes, ...Object.fromEntries(added.map((node) => [node.id, node])) };
  const why = edgeRefusal(nodes, design.edges, edge);
  if (why) return err({ message: why });
  const ends = [nodes[from]?.kind, nodes[to]?.kind];
  const means = CONNECTIONS.find((it) => it.kind === kind && it.from === ends[0] && it.to === ends[1])?.means ?? '';
  const add: SingleCommand = { type: 'add', nodes: [...added], edges: [edge], layout: {} };
  return ok({ command: settings.length > 0 ? { type: 'batch', commands: [add, ...settings] } : add, select: [edge.id], means });
}
