import type { Field } from '../field';
import { options } from '../field';
import type { Graph } from '../graph';
import { nodeOfKind } from '../graph';
import { conditionFacts, conditionFields } from '../listener/condition-fields';
import { isShifted } from '../listener/alternate';
import { planTarget } from '../listener/target';
import { listenerType } from '../load-balancer/type';
import { whyNoPath, whyNotOfGroupType } from '../target-group/applies';
import { GROUP_FIELDS } from '../target-group/fields-of-group';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

type TargetField = Field<DesignEdge<'target'>>;

const target = (property: string): TargetField['docs'] => ({ fqn: 'aws_ecs.LoadBalancerTargetOptions', property });

/** Requests go to a container's port of a service. */
export const targetEdgeDefinition: EdgeDefinition<'target'> = {
  kind: 'target',
  label: 'Target',
  fields: [
    {
      path: ['containerName'],
      label: 'Container',
      section: 'Target',
      control: { type: 'container-name' },
      essential: true,
      placeholder: 'the first essential one',
      docs: target('containerName'),
    },
    {
      path: ['containerPort'],
      label: 'Container port',
      section: 'Target',
      control: { type: 'number', min: 1, max: 65535 },
      essential: true,
      placeholder: 'its first port',
      docs: target('containerPort'),
    },
    {
      path: ['containerProtocol'],
      label: 'Protocol of the container port',
      section: 'Target',
      control: options(['TCP', 'TCP'], ['UDP', 'UDP']),
      placeholder: 'TCP, or the only one that the port has',
      docs: target('protocol'),
    },
    {
      path: ['open'],
      label: 'Let the load balancer in',
      section: 'Target',
      control: { type: 'toggle', absent: false },
      essential: true,
      help: 'Adds a security group rule for its connections and health checks; the CDK adds none for network load balancers.',
      notApplicable: (edge, graph) => (isNetwork(edge, graph) ? undefined : 'The CDK itself lets other load balancers in.'),
    },
    {
      path: ['alternate'],
      label: 'Second target group of deployments',
      section: 'Target',
      control: { type: 'toggle', absent: false },
      help: 'Blue/green, linear and canary deployments send requests to old and new tasks by two target groups; this is the second one.',
      docs: target('alternateTarget'),
      notApplicable: (edge, graph) => (graph.nodes[edge.from]?.kind === 'target-group' ? undefined : 'Only from a target group of its own.'),
    },
    {
      path: ['test'],
      label: 'Listener for tests',
      section: 'Target',
      control: { type: 'toggle', absent: false },
      help: 'Blue/green, linear and canary deployments send the requests of this listener to new tasks first.',
      docs: { fqn: 'aws_ecs.AlternateTargetOptions', property: 'testListener' },
      notApplicable: (edge, graph) => (isShifted(edge, graph) ? undefined : 'Only from a listener, for a service whose deployments shift requests.'),
    },
    ...conditionFields<DesignEdge<'target'>>(
      (edge, graph) => fromListener(edge, graph) ?? (isNetwork(edge, graph) ? 'A network load balancer sends everything to its target.' : undefined),
    ),
    ...GROUP_FIELDS.map((field): TargetField => ({
      ...field,
      notApplicable: (edge, graph) => fromListener(edge, graph) ?? whyNot(String(field.path[0]), edge, graph),
    })),
    {
      path: ['through'],
      label: 'Made by',
      section: 'Naming',
      control: options(['LISTENER', 'The listener'], ['SERVICE', 'The service (registerLoadBalancerTargets)']),
      placeholder: 'The listener',
      help: 'What the service makes has no name in the code: scaling on its requests and alarms cannot speak of it.',
      notApplicable: fromListener,
    },
    {
      path: ['name'],
      label: 'Name of the target group',
      section: 'Naming',
      control: { type: 'text' },
      placeholder: "the service's name with Target",
      notApplicable: fromListener,
    },
  ],
  facts: ({ props }) =>
    [
      ...(props.test ? ['tests'] : props.alternate ? ['second'] : []),
      ...conditionFacts(props),
      [props.containerName, props.containerPort].filter(Boolean).join(':'),
    ]
      .filter(Boolean)
      .join(' → '),
  plan: planTarget,
  // The service's security groups and load balancers are said where the service is.
  stack: 'to',
};

/** Why something that only the edge of a listener says does not count, in words. */
function fromListener(edge: DesignEdge<'target'>, graph: Graph): string | undefined {
  switch (graph.nodes[edge.from]?.kind) {
    case 'target-group':
      return 'The target group says it.';
    case 'load-balancer':
      return 'A classic load balancer has no target groups.';
    default:
      return undefined;
  }
}

function whyNot(key: string, edge: DesignEdge<'target'>, graph: Graph): string | undefined {
  const type = isNetwork(edge, graph) ? 'network' : 'application';
  return whyNotOfGroupType(key, type) ?? whyNoPath(key, type, edge.props);
}

function isNetwork(edge: DesignEdge<'target'>, graph: Graph): boolean {
  const listener = nodeOfKind(graph, edge.from, 'listener');
  return listener !== undefined && listenerType(listener, graph) === 'network';
}
