import type { Input } from '@/lib/plan/build';
import { containersOf, defaultContainerOf, edgesFrom, nodeOfKind, taskDefinitionOf, type Graph } from '../../graph';
import { isHttp, namespaceOfService } from '../../namespace/of';
import type { PlanContext } from '../../plan-context';
import { networkModeOf } from '../../task-definition/network-mode';
import type { DesignEdge, DesignNode, Props } from '../../union';
import { isExistingService } from '../existing';
import { serviceLaunchType } from '../launch-type';

/** Something about a name in Cloud Map that the CDK or ECS refuses. */
export interface RegistryProblem {
  readonly path: readonly string[];
  readonly message: string;
  /** A value for the property that settles it. */
  readonly use?: { readonly label: string; readonly value: string | number | null } | undefined;
}

interface Said {
  readonly containerName?: string | undefined;
  readonly containerPort?: number | undefined;
}

type CloudMap = NonNullable<Props<'service'>['cloudMap']>;

/** The record type of a service's name: as it says, else what its network mode allows. */
export function recordTypeOf(service: DesignNode<'service'>, cloudMap: CloudMap, graph: Graph): 'A' | 'SRV' {
  if (cloudMap.dnsRecordType) return cloudMap.dnsRecordType;
  const task = taskDefinitionOf(graph, service.id);
  return task && networkModeOf(task.props) !== 'AWS_VPC' ? 'SRV' : 'A';
}

/** What is wrong with the name that a service makes itself in Cloud Map; nothing when all is well. */
export function cloudMapProblem(service: DesignNode<'service'>, graph: Graph): RegistryProblem | undefined {
  const { cloudMap } = service.props;
  if (!cloudMap || isExistingService(service)) return undefined;
  const task = taskDefinitionOf(graph, service.id);
  if (serviceLaunchType(service, graph) === 'EXTERNAL') return { path: [], message: 'Tasks on machines outside of AWS have no names in Cloud Map.' };
  const namespace = namespaceOfService(graph, service, 'CLOUD_MAP');
  if (!namespace) return { path: [], message: 'A name in Cloud Map is in a namespace, and neither the service nor its cluster has one.' };
  if (isHttp(namespace))
    return { path: [], message: `Names of ${namespace.name} are found by the API alone; a name that DNS answers needs another namespace.` };
  if (!task) return undefined;
  const mode = networkModeOf(task.props);
  if (mode === 'NONE') return { path: [], message: `Tasks of ${task.name} have no network (network mode none), so no name leads to them.` };
  if ((mode === 'BRIDGE' || mode === 'HOST') && cloudMap.dnsRecordType === 'A')
    return {
      path: ['dnsRecordType'],
      message: `Tasks of ${task.name} share the network of their instance (network mode ${mode.toLowerCase()}), so DNS must say their ports too: SRV records.`,
      use: { label: 'Use SRV records', value: 'SRV' },
    };
  return recordTypeOf(service, cloudMap, graph) === 'SRV' ? srvProblem(service, cloudMap, graph) : undefined;
}

/** What is wrong with a service's registration with a Cloud Map service; nothing when all is well. */
export function associationProblem(edge: DesignEdge<'registers'>, graph: Graph): RegistryProblem | undefined {
  const service = nodeOfKind(graph, edge.from, 'service');
  const name = nodeOfKind(graph, edge.to, 'cloud-map-service');
  if (!service || !name) return undefined;
  if (isExistingService(service)) return { path: [], message: `${service.name} is there already and keeps the names that it has.` };
  if (serviceLaunchType(service, graph) === 'EXTERNAL') return { path: [], message: 'Tasks on machines outside of AWS have no names in Cloud Map.' };
  if (service.props.cloudMap) return { path: [], message: `${service.name} has a name of its own in Cloud Map; a service can have one.` };
  const [first] = edgesFrom(graph, service.id, 'registers');
  if (first && first.id !== edge.id) return { path: [], message: `${service.name} registers with another Cloud Map service; a service can have one name.` };
  const task = taskDefinitionOf(graph, service.id);
  const mode = task && networkModeOf(task.props);
  if (task && mode === 'NONE') return { path: [], message: `Tasks of ${task.name} have no network (network mode none), so no name leads to them.` };
  const srv = name.props.dnsRecordType === 'SRV';
  if (task && (mode === 'BRIDGE' || mode === 'HOST') && !srv)
    return {
      path: [],
      message: `Tasks of ${task.name} share the network of their instance (network mode ${mode.toLowerCase()}), so ${name.name} must answer with their ports too: SRV records.`,
    };
  return srv ? srvProblem(service, edge.props, graph) : undefined;
}

/** The container and port of SRV records as the CDK takes them; nothing for records without. */
export function registryPort(service: DesignNode<'service'>, said: Said, srv: boolean, context: PlanContext): Readonly<Record<string, Input>> {
  if (!srv) return {};
  const container = containerOf(service, said, context.graph);
  const usual = said.containerName === undefined || said.containerName === '';
  return { container: usual || !container ? undefined : context.construct(container.id), containerPort: said.containerPort };
}

function containerOf(service: DesignNode<'service'>, { containerName }: Said, graph: Graph): DesignNode<'container'> | undefined {
  const task = taskDefinitionOf(graph, service.id);
  if (!task) return undefined;
  return containerName ? containersOf(graph, task.id).find((it) => it.name === containerName) : defaultContainerOf(graph, task.id);
}

/** The CDK refuses a port that the container does not map, and takes a missing one from the first essential container whatever container is named. */
function srvProblem(service: DesignNode<'service'>, said: Said, graph: Graph): RegistryProblem | undefined {
  const task = taskDefinitionOf(graph, service.id);
  if (!task) return undefined;
  const container = containerOf(service, said, graph);
  if (!container) {
    if (!said.containerName) return undefined;
    const [usual] = containersOf(graph, task.id);
    return {
      path: ['containerName'],
      message: `${task.name} has no container ${said.containerName}.`,
      ...(usual ? { use: { label: `Use ${usual.name}`, value: usual.name } } : {}),
    };
  }
  const ports = (container.props.portMappings ?? []).flatMap(({ containerPort, containerPortRange }) =>
    containerPort && !containerPortRange ? [containerPort] : [],
  );
  const use = ports[0] === undefined ? {} : { use: { label: `Use ${ports[0]}`, value: ports[0] } };
  if (said.containerPort !== undefined) {
    if (ports.includes(said.containerPort)) return undefined;
    return { path: ['containerPort'], message: `Container ${container.name} has no port ${said.containerPort} that SRV records could name.`, ...use };
  }
  const usual = defaultContainerOf(graph, task.id);
  const first = usual?.props.portMappings?.[0];
  if (container.id === usual?.id && first?.containerPort && !first.containerPortRange) return undefined;
  return {
    path: ['containerPort'],
    message:
      ports.length > 0
        ? `SRV records name a port: say which one of container ${container.name}.`
        : `SRV records name a port, and container ${container.name} has none. Give it a port mapping.`,
    ...use,
  };
}
