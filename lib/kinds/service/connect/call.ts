import { edgesFrom, isKind, nodeOfKind, taskDefinitionOf, type Graph } from '../../graph';
import { namespaceOfName, namespaceOfService } from '../../namespace/of';
import { networkModeOf } from '../../task-definition/network-mode';
import type { DesignEdge, DesignNode } from '../../union';
import { isExistingService } from '../existing';
import { serviceLaunchType } from '../launch-type';
import { endpointsOf, type Endpoint } from './endpoints';
import { portNamed, portsOfService, reachedAt, usualPort, type PortSpan, type TaskPort } from './ports';

type CallEdge = DesignEdge<'calls'>;

/** How a called service is found. */
export type Via = NonNullable<CallEdge['props']['via']>;

/** What a `calls` edge comes to. */
export interface Call {
  readonly via: Via;
  /** The name to call in code; nothing when the design does not know one. */
  readonly host?: string | undefined;
  /** The port to call in code. */
  readonly port?: number | undefined;
  /** What the security group of the called one must let through. */
  readonly opens?: PortSpan | undefined;
  /** What is called by Service Connect. */
  readonly endpoint?: Endpoint | undefined;
  /** The port of the called tasks, where a container names it. */
  readonly taskPort?: TaskPort | undefined;
  /** Why there is nothing to call or to open, and which property says so. */
  readonly problem?: { readonly path: readonly string[]; readonly message: string } | undefined;
}

/** What a `calls` edge comes to: the name and port to call, and what is let through for it. */
export function callOf(edge: CallEdge, graph: Graph): Call {
  const to = graph.nodes[edge.to];
  if (to === undefined || !isKind(to, 'service')) return toGroup(edge);
  const via = edge.props.via ?? usualVia(to, graph);
  if (isExistingService(to)) return { via, problem: { path: [], message: `${to.name} is there already: who calls it is said where it is made.` } };
  if (serviceLaunchType(to, graph) === 'EXTERNAL')
    return { via, problem: { path: [], message: `Tasks of ${to.name} are on machines outside of AWS: no security group lets anybody in there.` } };
  const task = taskDefinitionOf(graph, to.id);
  if (!task) return { via, problem: { path: [], message: `${to.name} runs no task definition yet, so nothing says at which port it is called.` } };
  if (networkModeOf(task.props) === 'NONE')
    return { via, problem: { path: [], message: `Tasks of ${task.name} have no network (network mode none): nobody can call them.` } };
  if (via === 'SERVICE_CONNECT') return byServiceConnect(edge, to, graph);
  return byPort(edge, to, graph, via);
}

/** How a service is found unless a caller says otherwise: by Service Connect before Cloud Map before nothing but its addresses. */
export function usualVia(service: DesignNode<'service'>, graph: Graph): Via {
  if (service.props.serviceConnect?.services?.length) return 'SERVICE_CONNECT';
  return service.props.cloudMap || edgesFrom(graph, service.id, 'registers').length > 0 ? 'CLOUD_MAP' : 'DIRECT';
}

/** The services that a service calls by Service Connect. */
export function calledByConnect(service: DesignNode<'service'>, graph: Graph): DesignNode<'service'>[] {
  return edgesFrom(graph, service.id, 'calls').flatMap((edge) => {
    const to = nodeOfKind(graph, edge.to, 'service');
    return to && (edge.props.via ?? usualVia(to, graph)) === 'SERVICE_CONNECT' ? [to] : [];
  });
}

/** Whether a service takes part in Service Connect: it offers a port, says so, or calls another one by it. */
export function takesPartInConnect(service: DesignNode<'service'>, graph: Graph): boolean {
  const { serviceConnect } = service.props;
  if (isExistingService(service)) return false;
  return Boolean(serviceConnect?.services?.length) || serviceConnect?.client === true || calledByConnect(service, graph).length > 0;
}

/** `orders:80`; the name alone without a port, nothing without a name. */
export function addressOf({ host, port }: Call): string | undefined {
  return host === undefined ? undefined : port === undefined ? host : `${host}:${port}`;
}

/** Ports in words: `tcp 8080`, `tcp 32768–65535`. */
export function spanText({ protocol, first, last }: PortSpan): string {
  return `${protocol} ${first === last ? first : `${first}–${last}`}`;
}

function toGroup({ props }: CallEdge): Call {
  const via = 'DIRECT' as const;
  if (props.port === undefined)
    return {
      via,
      problem: { path: ['port'], message: 'Nothing says at which port the members of the security group listen; give the call a port from 1 to 65535.' },
    };
  return { via, port: props.port, opens: { protocol: props.protocol ?? 'tcp', first: props.port, last: props.port } };
}

function byServiceConnect({ props }: CallEdge, to: DesignNode<'service'>, graph: Graph): Call {
  const via = 'SERVICE_CONNECT' as const;
  const endpoints = endpointsOf(graph, to);
  if (endpoints.length === 0)
    return {
      via,
      problem: {
        path: ['via'],
        message: `${to.name} is called by Service Connect, but offers no port there; let it offer a port that has a name, or find it another way.`,
      },
    };
  const endpoint = props.portMappingName ? endpoints.find(({ said }) => said.portMappingName === props.portMappingName) : endpoints[0];
  if (!endpoint)
    return {
      via,
      problem: {
        path: ['portMappingName'],
        message: `${to.name} does not offer ${props.portMappingName} by Service Connect; it offers ${endpoints.map(({ said }) => said.portMappingName ?? '?').join(', ')}.`,
      },
    };
  const found = { via, endpoint, host: endpoint.host, port: endpoint.port, opens: endpoint.listens, taskPort: endpoint.taskPort };
  return endpoint.listens
    ? found
    : { ...found, problem: { path: [], message: `No container of ${to.name} has a port with the name ${endpoint.said.portMappingName ?? '?'}.` } };
}

function byPort({ props }: CallEdge, to: DesignNode<'service'>, graph: Graph, via: 'CLOUD_MAP' | 'DIRECT'): Call {
  const host = via === 'CLOUD_MAP' ? cloudMapHost(to, graph) : undefined;
  const base = { via, host };
  if (via === 'CLOUD_MAP' && usualNames(to, graph) === 0)
    return { via, problem: { path: ['via'], message: `${to.name} is found by Cloud Map, but has no name there; give it one, or find it another way.` } };
  const named = portNamed(graph, to.id, props.portMappingName);
  if (props.portMappingName && !named)
    return { ...base, problem: { path: ['portMappingName'], message: `No container of ${to.name} has a port with the name ${props.portMappingName}.` } };
  const listening =
    named ?? (props.port === undefined ? registeredPort(to, graph) : portsOfService(graph, to.id).find(({ mapping }) => mapping.containerPort === props.port));
  if (!listening && props.port !== undefined) {
    const opens = { protocol: props.protocol ?? ('tcp' as const), first: props.port, last: props.port };
    return { ...base, port: props.port, opens };
  }
  const taskPort = listening ?? usualPort(graph, to.id);
  const reached = taskPort && reachedAt(graph, to.id, taskPort);
  if (!taskPort || !reached)
    return { ...base, problem: { path: ['port'], message: `No container of ${to.name} has a port that could be called; name one here or at its container.` } };
  const opens = { ...reached, protocol: props.protocol ?? reached.protocol };
  return { ...base, taskPort, opens, ...(opens.first === opens.last ? { port: opens.first } : {}) };
}

/** The port that a service registers in Cloud Map, if it says one. */
function registeredPort(service: DesignNode<'service'>, graph: Graph): TaskPort | undefined {
  const { cloudMap } = service.props;
  const said = cloudMap ?? edgesFrom(graph, service.id, 'registers')[0]?.props;
  if (said?.containerPort === undefined) return undefined;
  return portsOfService(graph, service.id).find(
    ({ container, mapping }) => mapping.containerPort === said.containerPort && (said.containerName === undefined || container.name === said.containerName),
  );
}

function usualNames(service: DesignNode<'service'>, graph: Graph): number {
  return (service.props.cloudMap ? 1 : 0) + edgesFrom(graph, service.id, 'registers').length;
}

/** The name under which a service is found in Cloud Map, as far as the design knows it. */
export function cloudMapHost(service: DesignNode<'service'>, graph: Graph): string | undefined {
  const { cloudMap } = service.props;
  const name = cloudMap ? undefined : nodeOfKind(graph, edgesFrom(graph, service.id, 'registers')[0]?.to, 'cloud-map-service');
  const namespace = name ? namespaceOfName(graph, name) : namespaceOfService(graph, service, 'CLOUD_MAP');
  const [own, end] = [cloudMap ? cloudMap.name : name?.props.serviceName, namespace?.props.namespaceName];
  return own && end ? `${own}.${end}` : undefined;
}
