import { call, property, ref, staticCall } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { options, type Field } from '../field';
import { edgesFrom, nodeOfKind, type Graph } from '../graph';
import { groupOf } from '../groups';
import { doing, Incomplete, type PlanContext } from '../plan-context';
import { hasTaskInterface } from '../scheduled-task/launch';
import { ruleSide } from '../security-group/rule-side';
import { addressOf, callOf, spanText } from '../service/connect/call';
import { startsAfter } from '../service/connect/starts-after';
import type { PortSpan } from '../service/connect/ports';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

type Edge = DesignEdge<'calls'>;

const servicesOnly: Field<Edge>['notApplicable'] = ({ to }, graph) =>
  graph.nodes[to]?.kind === 'service' ? undefined : 'Members of a security group are called at their addresses.';

/**
 * A service opens connections to another one, or to members of a security group: `caller.connections.allowTo(called, port)`,
 * or the same from the other side, in the later stack of the two.
 */
export const calls: EdgeDefinition<'calls'> = {
  kind: 'calls',
  label: 'Call',
  stack: 'later',
  fields: [
    {
      path: ['via'],
      label: 'Found by',
      section: 'Call',
      control: options(['SERVICE_CONNECT', 'Service Connect'], ['CLOUD_MAP', 'Cloud Map (DNS)'], ['DIRECT', 'its address alone']),
      essential: true,
      placeholder: 'what it offers',
      help: 'By Service Connect, the caller becomes a client of it too.',
      notApplicable: servicesOnly,
    },
    {
      path: ['portMappingName'],
      label: 'Port',
      section: 'Call',
      control: { type: 'port-name' },
      essential: true,
      placeholder: 'the first that it offers',
      notApplicable: servicesOnly,
    },
    {
      path: ['port'],
      label: 'Port at which it listens',
      section: 'Call',
      control: { type: 'number', min: 1, max: 65535 },
      essential: true,
      placeholder: 'its container’s',
      notApplicable: (edge, graph) =>
        callOf(edge, graph).via === 'SERVICE_CONNECT' && edge.props.port === undefined ? 'By Service Connect the called service says the port.' : undefined,
    },
    {
      path: ['protocol'],
      label: 'Protocol',
      section: 'Call',
      control: options(['tcp', 'tcp'], ['udp', 'udp']),
      placeholder: 'the port’s',
      notApplicable: (edge, graph) => (callOf(edge, graph).via === 'SERVICE_CONNECT' ? 'Service Connect carries TCP.' : undefined),
    },
  ],
  facts: (edge, graph) => {
    const found = callOf(edge, graph);
    return addressOf(found) ?? (found.opens ? spanText(found.opens) : 'port missing');
  },
  plan: (edge, context) => {
    const { opens, problem } = callOf(edge, context.graph);
    const to = context.construct(edge.to);
    const from = callersOf(edge, context);
    if (problem || !opens) throw new Incomplete(problem?.path ?? ['port'], problem?.message ?? 'The port that is called is missing.');
    const side = ruleSide(edge.from, edge.to, context, 'from');
    const rule = (caller: Expr): Expr =>
      side === 'from'
        ? call(property(caller, 'connections'), 'allowTo', to, portExpr(opens))
        : call(property(to, 'connections'), 'allowFrom', caller, portExpr(opens));
    return [
      ...from.map((caller) => doing(edge.id, rule(caller))),
      ...(startsAfter(edge, context.graph) ? [doing(edge.id, call(property(resourceOf(edge.from), 'node'), 'addDependency', resourceOf(edge.to)))] : []),
    ];
  },
};

/** The resource of a service alone: all that is in its construct would wait for itself, because security group rules name each other's groups. */
function resourceOf(service: string): Expr {
  return { kind: 'default-child', on: ref(service), fqn: 'aws_ecs.CfnService' };
}

/**
 * What opens the connections: the service, or the security groups of a scheduled task, which has no other name in the network.
 *
 * @throws Incomplete for a scheduled task whose tasks nothing tells from others
 */
export function callersOf(edge: Pick<DesignEdge, 'from'>, context: PlanContext): Expr[] {
  const task = nodeOfKind(context.graph, edge.from, 'scheduled-task');
  if (!task) return [context.construct(edge.from)];
  // Without a network interface of their own its tasks are known by the instances that they run on.
  const cluster = groupOf(context.graph, task, 'cluster');
  if (cluster && !hasTaskInterface(task, context.graph)) return [context.construct(cluster.id)];
  const groups = callerGroupsOf(edge, context.graph);
  if (groups.length === 0) throw new Incomplete([], 'The scheduled task needs a security group of its own, by which others know its tasks.');
  return groups.map((group) => context.construct(group));
}

/** The security groups of the scheduled task that calls. */
export function callerGroupsOf({ from }: Pick<DesignEdge, 'from'>, graph: Graph): string[] {
  return edgesFrom(graph, from, 'member').flatMap(({ to }) => (nodeOfKind(graph, to, 'security-group') ? [to] : []));
}

function portExpr({ protocol, first, last }: PortSpan): Expr {
  return first === last ? staticCall('aws_ec2.Port', protocol, first) : staticCall('aws_ec2.Port', `${protocol}Range`, first, last);
}
