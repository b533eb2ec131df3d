import type { Design } from '@/lib/document/design';
import { edgesFrom, nodeOfKind, taskDefinitionOf } from '@/lib/kinds/graph';
import { membersOf } from '@/lib/kinds/groups';
import { balancerType, listenerType } from '@/lib/kinds/load-balancer/type';
import type { DesignEdge } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { removeFix, setFix } from '../../support/fixes';
import { networkModeOf } from '../../support/task';
import { containerOfTarget } from '../../support/traffic';
import { classicExample } from '../../traffic-example';

interface ClassicMatch extends Match {
  readonly problem: string;
  readonly fixes: readonly Fix[];
}

/** Classic load balancers send requests to known ports of instances, all others by their listeners. */
export const classicTarget = defineRule({
  id: 'traffic/classic-target',
  severity: 'error',
  title: 'Classic load balancers send requests to fixed ports of instances, others by their listeners',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-types.html',
  related: ['CDK: Cannot use a Classic Load Balancer if NetworkMode is AwsVpc. Use Host or Bridge instead.'],
  on: 'edge:target',
  check: (edge, design): ClassicMatch[] => {
    const listener = nodeOfKind(design, edge.from, 'listener');
    if (listener)
      return listenerType(listener, design) === 'classic'
        ? [
            {
              path: [],
              problem: `Listener ${listener.name} is of a classic load balancer, which sends requests itself; draw the line from the load balancer.`,
              fixes: [removeFix('Take the line away', edge.id)],
            },
          ]
        : [];
    return nodeOfKind(design, edge.from, 'load-balancer') ? ofBalancer(edge, design) : [];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [classicExample()],
    bad: [
      classicExample({ nodes: { task: { props: { networkMode: 'AWS_VPC' } }, app: { props: { portMappings: [{ containerPort: 8080 }] } } } }),
      classicExample({ nodes: { app: { props: { portMappings: [{ containerPort: 8080 }] } } } }),
      classicExample({ nodes: { listener: { props: { instancePort: 9000 } } } }),
      fargateExample({ edges: { direct: { kind: 'target', from: 'lb', to: 'service', props: { containerName: 'web', containerPort: 8080 } } } }),
    ],
  }),
});

function ofBalancer(edge: DesignEdge<'target'>, design: Design): ClassicMatch[] {
  const balancer = nodeOfKind(design, edge.from, 'load-balancer');
  const service = nodeOfKind(design, edge.to, 'service');
  if (!balancer || !service) return [];
  const away = removeFix('Take the line away', edge.id);
  if (balancerType(balancer) !== 'classic')
    return [
      { path: [], problem: `Load balancer ${balancer.name} sends requests by its listeners; draw the line from a listener to ${service.name}.`, fixes: [away] },
    ];
  const task = taskDefinitionOf(design, service.id);
  const mode = task && networkModeOf(task);
  if (!task || mode === 'AWS_VPC' || mode === 'NONE')
    return [
      {
        path: [],
        problem: `Tasks of ${service.name} ${mode === 'NONE' ? 'have no network' : 'have addresses of their own (network mode awsvpc)'}; a classic load balancer reaches only ports of instances. Use an application or network load balancer.`,
        fixes: [away],
      },
    ];
  const container = containerOfTarget(edge, design);
  const mapping = container?.props.portMappings?.find((it) => edge.props.containerPort === undefined || it.containerPort === edge.props.containerPort);
  if (!container || !mapping) return [];
  const port = mode === 'HOST' ? mapping.containerPort : mapping.hostPort || undefined;
  const index = container.props.portMappings?.indexOf(mapping) ?? 0;
  if (port === undefined && mapping.containerPort !== undefined)
    return [
      {
        path: [],
        problem: `Port ${mapping.containerPort} of container ${container.name} is at a host port that changes with each task, and a classic load balancer knows only one; fix the host port.`,
        fixes: [setFix(`Fix it at ${mapping.containerPort}`, container.id, ['portMappings', index, 'hostPort'], mapping.containerPort)],
      },
    ];
  const listeners = membersOf(design, balancer.id).flatMap((node) => nodeOfKind(design, node.id, 'listener') ?? []);
  const [first] = listeners;
  if (!first || port === undefined || listeners.some(({ props }) => (props.instancePort ?? props.port) === port)) return [];
  // Another service may be behind the other listeners.
  if (edgesFrom(design, balancer.id, 'target').length > 1) return [];
  return [
    {
      path: ['instancePort'],
      elementId: first.id,
      problem: `Listener ${first.name} sends requests to port ${first.props.instancePort ?? first.props.port} of the instances, but tasks of ${service.name} listen at ${port}; use that one.`,
      fixes: [setFix(`Send to port ${port}`, first.id, ['instancePort'], port)],
    },
  ];
}
