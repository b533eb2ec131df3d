import { taskDefinitionOf, type Graph } from '../../graph';
import { namespaceOfService } from '../../namespace/of';
import { networkModeOf } from '../../task-definition/network-mode';
import type { DesignNode, Props } from '../../union';
import { EPHEMERAL, portNamed, type PortSpan, type TaskPort } from './ports';

type Said = NonNullable<NonNullable<Props<'service'>['serviceConnect']>['services']>[number];

/** A port that a service offers by Service Connect, as its clients see it. */
export interface Endpoint {
  /** Where it is in the service's list. */
  readonly index: number;
  readonly said: Said;
  /** The port of its tasks; nothing when none has the name. */
  readonly taskPort: TaskPort | undefined;
  /** The name in the namespace. */
  readonly discoveryName: string | undefined;
  /** What clients call: a name of its own, or the discovery name and the namespace. */
  readonly host: string | undefined;
  /** The port that clients call. */
  readonly port: number | undefined;
  /** Where its proxies listen, for security groups. */
  readonly listens: PortSpan | undefined;
}

/**
 * What a service offers by Service Connect.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html
 */
export function endpointsOf(graph: Graph, service: DesignNode<'service'>): Endpoint[] {
  if (!service.props.serviceConnect?.services?.length) return [];
  const namespace = connectNamespaceName(graph, service);
  return (service.props.serviceConnect?.services ?? []).map((said, index) => {
    const taskPort = portNamed(graph, service.id, said.portMappingName);
    const discoveryName = said.discoveryName || said.portMappingName || undefined;
    const host = said.dnsName || (discoveryName && namespace ? `${discoveryName}.${namespace}` : discoveryName);
    return { index, said, taskPort, discoveryName, host, port: said.port ?? taskPort?.mapping.containerPort, listens: listens(graph, service, said, taskPort) };
  });
}

/** The name of the namespace in which a service is found by Service Connect, as far as the design knows it. */
export function connectNamespaceName(graph: Graph, service: DesignNode<'service'>): string | undefined {
  const said = service.props.serviceConnect?.namespace;
  if (said) return said.startsWith('arn:') ? undefined : said;
  return namespaceOfService(graph, service, 'SERVICE_CONNECT')?.props.namespaceName;
}

/** Whether two services are in one namespace of Service Connect, as far as the design knows; those of no namespace are in none together. */
export function shareConnectNamespace(graph: Graph, a: DesignNode<'service'>, b: DesignNode<'service'>): boolean {
  const [one, two] = [a, b].map((service) => ({
    said: service.props.serviceConnect?.namespace || undefined,
    node: service.props.serviceConnect?.namespace ? undefined : namespaceOfService(graph, service, 'SERVICE_CONNECT'),
  }));
  if (!one || !two) return false;
  if (one.node && two.node) return one.node.id === two.node.id;
  const names = (it: typeof one): (string | undefined)[] => [it.said, it.node?.props.namespaceName, it.node?.props.namespaceArn].filter(Boolean);
  return names(one).some((name) => names(two).includes(name));
}

/** The proxy takes the container's own port where a task has a network interface, else any port of the instance. */
function listens(graph: Graph, service: DesignNode<'service'>, said: Said, taskPort: TaskPort | undefined): PortSpan | undefined {
  if (said.ingressPortOverride !== undefined) return { protocol: 'tcp', first: said.ingressPortOverride, last: said.ingressPortOverride };
  const task = taskDefinitionOf(graph, service.id);
  if (task && networkModeOf(task.props) === 'BRIDGE') return { protocol: 'tcp', ...EPHEMERAL };
  const port = taskPort?.mapping.containerPort;
  return port === undefined ? undefined : { protocol: 'tcp', first: port, last: port };
}
