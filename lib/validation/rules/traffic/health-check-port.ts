import { edgesTo, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { balancerOf, balancerType } from '@/lib/kinds/load-balancer/type';
import { VPC_PEER } from '@/lib/kinds/security-group/vpc-peer';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { fargateExample, type ExampleChange } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { mayLetIn, securityGroupsOf } from '../../support/doors';
import { clearFix, setFix } from '../../support/fixes';
import { hasOwnInterface } from '../../support/network';
import { containerOfTarget } from '../../support/traffic';
import { groupExample } from '../../traffic-example';

/** What a health check asks is let in. */
export const healthCheckPort = defineRule({
  id: 'traffic/health-check-port',
  severity: 'error',
  title: 'The port that a health check asks is open to the load balancer',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-update-security-groups.html',
  related: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html'],
  on: 'edge:target',
  check: (edge, design) => {
    const group = nodeOfKind(design, edge.from, 'target-group');
    const { healthCheckPort: asked } = group && group.props.source !== 'existing' ? group.props : edge.props;
    const port = Number(asked);
    const service = nodeOfKind(design, edge.to, 'service');
    const balancers = balancersOf(edge, design);
    if (!Number.isInteger(port) || !service || isExistingService(service) || !hasOwnInterface(service, design) || balancers.length === 0) return [];
    const opened = edgesTo(design, service.id, 'target').filter((it) => balancersOf(it, design).some((balancer) => balancers.includes(balancer)));
    const groups = securityGroupsOf(service, design);
    if (opened.some((it) => portOf(it, design) === port) || groups.some((it) => mayLetIn(it, port, design))) return [];
    return [
      {
        path: ['healthCheckPort'],
        elementId: group?.id ?? edge.id,
        port,
        service: service.name,
        balancer: balancers[0]?.name ?? '',
        traffic: portOf(edge, design),
        group: groups[0],
      },
    ];
  },
  message: ({ port, service, balancer, traffic, group }) =>
    `Load balancer ${balancer} asks port ${port} whether tasks of service ${service} are healthy, and ${group ? `their security group ${group.name} lets it` : 'their security group lets it'} in at ${traffic === undefined ? 'the port of the traffic' : `port ${traffic}`} alone: no check gets through, and ECS replaces the tasks again and again. Check the port of the traffic, or open port ${port} too.`,
  fixes: ({ elementId, path, port, group }): Fix[] => [
    clearFix('Check the port of the traffic', elementId, path),
    ...(group
      ? [
          setFix(
            `Open port ${port} of ${group.name} to the VPC`,
            group.id,
            ['ingress'],
            [...(group.props.ingress ?? []), { peer: VPC_PEER, protocol: 'tcp', fromPort: port, description: 'Health checks' }],
          ),
        ]
      : []),
  ],
  examples: () => ({
    ok: [
      checking('8080'),
      checking('traffic-port'),
      checking('9000', inGroup({ ingress: [{ peer: VPC_PEER, fromPort: 9000 }] })),
      checking('9000', inGroup({ source: 'existing', securityGroupId: 'sg-0a1b2c3d4e5f60718', description: undefined })),
    ],
    bad: [
      checking('9000'),
      checking('9000', inGroup({ ingress: [{ peer: VPC_PEER, fromPort: 9001 }] })),
      groupExample({ nodes: { group: { props: { healthCheckPort: '9000' } } } }),
    ],
  }),
});

/** The load balancers whose requests a target gets, other than classic ones. */
function balancersOf({ from }: DesignEdge<'target'>, design: Graph): readonly DesignNode<'load-balancer'>[] {
  const listeners = [from, ...edgesTo(design, from, 'forwards').map((it) => it.from)].flatMap((id) => nodeOfKind(design, id, 'listener') ?? []);
  return listeners.flatMap((it) => balancerOf(it, design) ?? []).filter((it) => balancerType(it) !== 'classic');
}

/** The port of the container that gets a target's requests. */
function portOf(edge: DesignEdge<'target'>, design: Graph): number | undefined {
  return edge.props.containerPort ?? containerOfTarget(edge, design)?.props.portMappings?.[0]?.containerPort;
}

function checking(healthCheckPort: string, change: ExampleChange = {}) {
  return fargateExample({ ...change, edges: { target: { props: { healthCheckPort } }, ...change.edges } });
}

function inGroup(props: Readonly<Record<string, unknown>>): ExampleChange {
  return {
    nodes: { group: { kind: 'security-group', name: 'Tasks', parent: 'vpc', props: { description: 'Tasks', ...props } } },
    edges: { member: { kind: 'member', from: 'service', to: 'group' } },
  };
}
