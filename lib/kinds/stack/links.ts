import { edgesFrom, edgesTo, nodeAt, nodeOfKind, nodesOfKind, type Graph } from '../graph';
import { edgeDefinitionOf } from '../edges/registry';
import { groupOf, stackOf } from '../groups';
import { ruleOf } from '../listener/rules';
import { startsAfter } from '../service/connect/starts-after';
import { networkNodesOf } from '../security-group/network-nodes';
import type { DesignEdge, DesignNode, EdgeKind, Kind } from '../union';

/** How the design's own stack is called where stacks are told apart by the id of their node. No node has an empty id. */
export const OWN_STACK = '';

/** A stack that needs another one, which must be deployed before. */
export interface StackLink {
  /** The stack that comes later, by the id of its node; {@link OWN_STACK} for the design's own. */
  readonly from: string;
  /** The stack that comes first. */
  readonly to: string;
  /** The edge that makes it so. */
  readonly edge: string;
}

/** The id of the stack that a node is in; {@link OWN_STACK} for the design's own. */
export function stackIdOf(graph: Graph, id: string): string {
  const node = nodeAt(graph, id);
  return (node && stackOf(graph, node)?.id) ?? OWN_STACK;
}

/** Every need of one stack for another one, in no particular order: those that edges say, and those that the CDK makes of them. */
export function stackLinks(graph: Graph): readonly StackLink[] {
  if (nodesOfKind(graph, 'stack').length === 0) return [];
  return Object.values(graph.edges).flatMap((edge) =>
    needsOf(edge, graph).flatMap(([later, earlier]) => {
      const [from, to] = [stackIdOf(graph, later), stackIdOf(graph, earlier)];
      return from === to ? [] : [{ from, to, edge: edge.id }];
    }),
  );
}

/** What an edge makes one node's stack need of another one's, as pairs of nodes: the later one first. */
function needsOf(edge: DesignEdge, graph: Graph): readonly (readonly [string, string])[] {
  return [...ends(edge), ...more(edge, graph)];
}

function ends(edge: DesignEdge): readonly (readonly [string, string])[] {
  switch (edgeDefinitionOf(edge).stack) {
    case 'later':
      return [];
    case 'to':
      return [[edge.to, edge.from]];
    default:
      return [[edge.from, edge.to]];
  }
}

/** What the CDK makes elsewhere than where the edge's ends are: statements of roles, rules of security groups. */
function more(edge: DesignEdge, graph: Graph): readonly (readonly [string, string])[] {
  if (PERMITS.has(edge.kind)) return permits(edge, graph);
  switch (edge.kind) {
    case 'runs':
      return runs(edge, graph);
    case 'has-role': {
      // The role of instances may join the cluster.
      const cluster = CAPACITY.has(graph.nodes[edge.from]?.kind ?? 'vpc') ? graph.nodes[edge.from]?.parent : undefined;
      return cluster === undefined ? [] : [[edge.to, cluster]];
    }
    case 'may-run':
      return rolesOf(graph, edge.to).map((role) => [edge.from, role] as const);
    case 'calls':
      return startsAfter(edge, graph) ? [[edge.from, edge.to]] : [];
    case 'target':
      return opens(edge, graph);
    case 'forwards':
      return forwarded(edge, graph);
    case 'dead-letters':
      // The queue says which rule may put events into it.
      return nodeOfKind(graph, edge.from, 'scheduled-task') ? [[edge.to, edge.from]] : [];
    default:
      return [];
  }
}

const CAPACITY: ReadonlySet<Kind> = new Set<Kind>(['capacity', 'managed-instances-capacity-provider']);

/** Edges that give the roles of a task permissions. */
const PERMITS: ReadonlySet<EdgeKind> = new Set<EdgeKind>(['uses-secret', 'uses-bucket', 'pulls', 'logs-to', 'grants', 'manages-tasks']);

function permits({ from, to }: DesignEdge, graph: Graph): readonly (readonly [string, string])[] {
  const task = nodeOfKind(graph, from, 'container')?.parent ?? from;
  if (!nodeOfKind(graph, task, 'task-definition')) return [];
  // The new key of a secret names those who may read the secret; other keys leave it to the roles, whose policies are the task's.
  const keys = nodeOfKind(graph, to, 'secret')
    ? edgesFrom(graph, to, 'encrypted-with').filter((edge) => nodeOfKind(graph, edge.to, 'kms-key')?.props.source !== 'existing')
    : [];
  return keys.flatMap((key) => [task, ...rolesOf(graph, task)].map((reader) => [key.to, reader] as const));
}

function rolesOf(graph: Graph, task: string): readonly string[] {
  return edgesFrom(graph, task, 'has-role').map((edge) => edge.to);
}

function runs({ from, to }: DesignEdge, graph: Graph): readonly (readonly [string, string])[] {
  const runner = graph.nodes[from];
  const cluster = runner && groupOf(graph, runner, 'cluster');
  if (!cluster) return [];
  if (runner.kind === 'scheduled-task') {
    // The role that starts its tasks, and their security group, stand beside the task definition unless a role is given.
    const vpc = groupOf(graph, cluster, 'vpc');
    const given = edgesFrom(graph, from, 'has-role').map((edge) => edge.to);
    const named = [to, cluster.id, ...rolesOf(graph, to)];
    return [[to, cluster.id], ...(vpc ? [[to, vpc.id] as const] : []), ...given.flatMap((role) => named.map((it) => [role, it] as const))];
  }
  if (runner.kind !== 'service') return [];
  // ECS Exec lets the task role write where the cluster keeps its sessions; the proxies of Service Connect log as the task does.
  const kept =
    runner.props.enableExecuteCommand === true ? [...edgesFrom(graph, cluster.id, 'logs-to'), ...edgesFrom(graph, cluster.id, 'encrypted-with')] : [];
  const logged = runner.props.serviceConnect?.logging?.driver === 'awslogs' ? edgesFrom(graph, from, 'logs-to') : undefined;
  const used = [...kept, ...(logged ?? [])].map((edge) => edge.to).concat(logged?.length === 0 ? [from] : []);
  return used.map((it) => [to, it] as const);
}

/**
 * A load balancer's requests are let in where the service's security groups are, which then know that of the load balancer;
 * those of an existing listener where that is, which then knows the service's.
 */
function opens(edge: DesignEdge, graph: Graph): readonly (readonly [string, string])[] {
  const service = graph.nodes[edge.to];
  if (!service) return [];
  const inner = networkNodesOf(graph, service);
  if (nodeOfKind(graph, edge.from, 'listener')?.props.source === 'existing')
    return inner.filter((it) => !isKnown(it, graph)).map((it) => [edge.from, it] as const);
  return balancersOf(graph, edge.from).flatMap((balancer) =>
    inner.flatMap((it) =>
      networkNodesOf(graph, balancer)
        .filter((outer) => !isKnown(outer, graph))
        .map((outer) => [it, outer] as const),
    ),
  );
}

/**
 * A listener knows where it sends what no rule takes, and the target groups of a rule that has them in several stacks; other
 * rules stand in the later stack of the two. Services wait until their target groups have requests.
 */
function forwarded(edge: DesignEdge<'forwards'>, graph: Graph): readonly (readonly [string, string])[] {
  const rule = ruleOf(edge, graph);
  const knows = !rule || new Set(rule.edges.map(({ to }) => stackIdOf(graph, to))).size > 1;
  const services = edgesFrom(graph, edge.to, 'target').map(({ to }) => to);
  return [...(knows ? [[edge.from, edge.to] as const] : []), ...services.map((service) => [service, edge.from] as const)];
}

/** True for a security group that is there already: its id is said, and leads to no other stack. */
function isKnown(id: string, graph: Graph): boolean {
  return nodeOfKind(graph, id, 'security-group')?.props.source === 'existing';
}

function balancersOf(graph: Graph, id: string): readonly DesignNode[] {
  const node = graph.nodes[id];
  if (!node) return [];
  if (node.kind === 'load-balancer') return [node];
  if (node.kind === 'listener') {
    const balancer = groupOf(graph, node, 'load-balancer');
    return balancer ? [balancer] : [];
  }
  return edgesTo(graph, id, 'forwards').flatMap((edge) => balancersOf(graph, edge.from));
}
