import { textOf } from '@/lib/util/json';
import { driverName } from '../container/logging/drivers';
import { childrenOf, containersOf, edgesFrom, edgesTo, isKind, nodesById, nodesOfKind, taskDefinitionOf, type Graph } from '../graph';
import { groupOf } from '../groups';
import { networkModeOf } from '../task-definition/network-mode';
import { canRunOnFargate } from '../task-definition/launch-types';
import type { DesignEdge, DesignNode, EdgeKind, Kind } from '../union';
import { OWN_STACK, stackIdOf } from './links';
import { stackOfElement } from './of';

/** What a stack comes to. */
export interface StackSize {
  /** Resources, in the template. */
  readonly resources: number;
  /** Bytes of the template, as the CDK writes it. */
  readonly bytes: number;
}

/**
 * About how many resources each stack's template will have, and how large it will be, by the id of its node: without
 * synthesizing. A test holds it against what the CDK makes.
 */
export function stackSizes(graph: Graph): ReadonlyMap<string, StackSize> {
  // Records never change: what was found out about them holds for as long as they are there.
  const before = remembered.get(graph.nodes);
  if (before?.edges === graph.edges) return before.sizes;
  const sizes = allSizes(graph);
  remembered.set(graph.nodes, { edges: graph.edges, sizes });
  return sizes;
}

function allSizes(graph: Graph): ReadonlyMap<string, StackSize> {
  const elements = [...nodesById(graph), ...Object.values(graph.edges)];
  const stacks = nodesOfKind(graph, 'stack');
  if (stacks.length === 0) return new Map([[OWN_STACK, together(elements.map((element) => sizeOfElement(graph, element)))]]);
  const sizes = new Map<string, StackSize>([OWN_STACK, ...stacks.map(({ id }) => id)].map((id) => [id, NOTHING]));
  for (const element of elements) {
    const stack = stackOfElement(graph, element.id);
    if (stack !== undefined) sizes.set(stack, plus(sizes.get(stack) ?? NOTHING, sizeOfElement(graph, element)));
  }
  return sizes;
}

/** What one node, without what is inside it, or one edge adds to its stack. */
export function sizeOfElement(graph: Graph, element: DesignNode | DesignEdge): StackSize {
  const resources = 'from' in element ? resourcesOfEdge(element, graph) : resourcesOfNode(element, graph);
  return { resources, bytes: resources * BYTES_OF_A_RESOURCE + PROPS_IN_TEMPLATE * textOf(element.props).length };
}

/** Several sizes as one. */
export function together(sizes: readonly StackSize[]): StackSize {
  const sum = { resources: 0, bytes: 0 };
  for (const { resources, bytes } of sizes) {
    sum.resources += resources;
    sum.bytes += bytes;
  }
  return sum;
}

function plus(a: StackSize, b: StackSize): StackSize {
  return { resources: a.resources + b.resources, bytes: a.bytes + b.bytes };
}

const NOTHING: StackSize = { resources: 0, bytes: 0 };

const remembered = new WeakMap<Graph['nodes'], { readonly edges: Graph['edges']; readonly sizes: ReadonlyMap<string, StackSize> }>();

/** The size of one stack, by the id of its node. */
export function stackSizeOf(graph: Graph, id: string): StackSize {
  return stackSizes(graph).get(id) ?? NOTHING;
}

/** A resource without what the design says about it, as JSON with its references. */
const BYTES_OF_A_RESOURCE = 550;
/** What is said in a few words is said in more of them in a template. */
const PROPS_IN_TEMPLATE = 2;

/** About how many resources a node makes in its stack. */
function resourcesOfNode(node: DesignNode, graph: Graph): number {
  if ('source' in node.props && node.props.source === 'existing') return 0;
  const count = OF_NODES[node.kind];
  return typeof count === 'number' ? count : count(node, graph);
}

/** About how many resources an edge makes. */
function resourcesOfEdge(edge: DesignEdge, graph: Graph): number {
  const count = OF_EDGES[edge.kind] ?? 0;
  return typeof count === 'number' ? count : count(edge, graph);
}

type Count<T> = number | ((of: T, graph: Graph) => number);

const OF_NODES: Record<Kind, Count<DesignNode>> = {
  stack: 0,
  vpc: (node) => (isKind(node, 'vpc') ? ofVpc(node) : 0),
  'security-group': 1,
  'kms-key': (node) => (isKind(node, 'kms-key') && node.props.alias ? 2 : 1),
  role: (node) => (isKind(node, 'role') && node.props.statements?.length ? 2 : 1),
  'log-group': 1,
  bucket: (node) => (isKind(node, 'bucket') && node.props.enforceSsl ? 2 : 1),
  secret: 1,
  parameter: 1,
  repository: 1,
  'docker-image-asset': 0,
  'file-system': 4,
  'access-point': 1,
  namespace: 1,
  'cloud-map-service': 1,
  certificate: 1,
  queue: 1,
  topic: 2,
  'lambda-function': 0,
  cluster: ofCluster,
  capacity: (node) => (isKind(node, 'capacity') && node.props.as === 'CAPACITY_PROVIDER' ? 7 : 16),
  'fargate-capacity-provider': 0,
  'managed-instances-capacity-provider': 5,
  'task-definition': ofTask,
  volume: 0,
  container: (node, graph) =>
    isKind(node, 'container') && driverName(node.props.logging) === 'awslogs' && edgesFrom(graph, node.id, 'logs-to').length === 0 ? 1 : 0,
  service: ofService,
  'scheduled-task': 3,
  'target-group': 1,
  'load-balancer': (node, graph) => (edgesFrom(graph, node.id, 'member').length > 0 ? 1 : 2),
  listener: (node, graph) => 1 + Math.max(0, edgesFrom(graph, node.id, 'presents').length - 1),
  alarm: 1,
};

const PROVIDERS: ReadonlySet<Kind> = new Set<Kind>(['capacity', 'fargate-capacity-provider', 'managed-instances-capacity-provider']);

/** The rest is said by the nodes' own resources. */
const OF_EDGES: Partial<Record<EdgeKind, Count<DesignEdge>>> = {
  target: ofTarget,
  forwards: (edge, graph) => (edgesFrom(graph, edge.from, 'forwards')[0]?.id === edge.id ? 0 : 1),
  calls: 1,
  admits: 1,
  reaches: 1,
  'scales-on': 4,
  'may-run': 1,
  // The task role's policy: one for all that it may use.
  grants: (edge, graph) => (edgesFrom(graph, edge.from, 'grants')[0]?.id === edge.id ? 1 : 0),
  'manages-tasks': 1,
};

/** Without a Region the CDK makes two Availability Zones at most. */
const ZONES = 2;
/** Of a VPC that the CDK makes for a cluster: the VPC with a NAT gateway in each zone. */
const VPC_OF_A_CLUSTER = 3 + 2 * ZONES + 8 * ZONES;

function ofCluster(node: DesignNode, graph: Graph): number {
  const provided = childrenOf(graph, node.id).some(({ kind }) => PROVIDERS.has(kind));
  const network = groupOf(graph, node, 'vpc') || (isKind(node, 'cluster') && node.props.withoutVpc) ? 0 : VPC_OF_A_CLUSTER;
  return 1 + (provided ? 1 : 0) + network;
}

function ofVpc({ props }: DesignNode<'vpc'>): number {
  const zones = Math.min(ZONES, props.maxAzs ?? ZONES);
  const groups = props.subnets?.length ?? 2;
  return 3 + 2 * Math.min(zones, props.natGateways ?? zones) + 4 * groups * zones;
}

function ofTask(node: DesignNode, graph: Graph): number {
  const containers = containersOf(graph, node.id);
  const roles = edgesFrom(graph, node.id, 'has-role');
  const has = (use: 'TASK' | 'EXECUTION'): boolean => roles.some(({ props }) => (props.use ?? 'TASK') === use || props.use === 'BOTH');
  const executes = containers.some(
    ({ id, props }) => driverName(props.logging) === 'awslogs' || edgesFrom(graph, id, 'uses-secret').length > 0 || edgesFrom(graph, id, 'pulls').length > 0,
  );
  return 1 + (has('TASK') ? 0 : 1) + (executes ? (has('EXECUTION') ? 1 : 2) : 0);
}

function ofService(node: DesignNode, graph: Graph): number {
  if (!isKind(node, 'service')) return 0;
  const { scaling, enableExecuteCommand } = node.props;
  const own = ownNetwork(node, graph) && edgesFrom(graph, node.id, 'member').length === 0 ? 1 : 0;
  const policies = scaling?.policies ?? [];
  const scaled =
    scaling || edgesFrom(graph, node.id, 'scales-on').length > 0 ? 1 + policies.reduce((sum, policy) => sum + (OF_POLICY[policy.type ?? ''] ?? 1), 0) : 0;
  return 1 + own + scaled + (enableExecuteCommand ? 1 : 0);
}

/** Steps have an alarm at each end; actions on a schedule are said by what they scale. */
const OF_POLICY: Readonly<Record<string, number>> = { STEPS: 4, SCHEDULE: 0 };

/** True for a service whose tasks have network interfaces of their own. */
function ownNetwork(node: DesignNode<'service'>, graph: Graph): boolean {
  const task = taskDefinitionOf(graph, node.id);
  return !task || canRunOnFargate(task.props) || networkModeOf(task.props) === 'AWS_VPC';
}

/** A target group, a rule on each side's security group, and one of the listener unless the service takes everything. */
function ofTarget(edge: DesignEdge, graph: Graph): number {
  const service = graph.nodes[edge.to];
  const from = graph.nodes[edge.from];
  if (edge.kind !== 'target' || !service || !isKind(service, 'service') || !from) return 0;
  const conditional = edge.props.priority !== undefined || edge.props.pathPatterns?.length || edge.props.hostHeaders?.length;
  const group = from.kind === 'listener' ? 1 + (conditional || stackIdOf(graph, from.id) !== stackIdOf(graph, service.id) ? 1 : 0) : 0;
  // Rules between the same two groups are made once.
  const first = edgesTo(graph, service.id, 'target')[0]?.id === edge.id;
  const rules = first ? (stackIdOf(graph, from.id) === stackIdOf(graph, service.id) ? 2 : 1) : 0;
  return group + rules;
}
