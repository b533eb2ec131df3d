import { edgesTo, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { balancerOf, balancerType } from '@/lib/kinds/load-balancer/type';
import { VPC_PEER } from '@/lib/kinds/security-group/vpc-peer';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';
import { fargateExample, type ExampleChange } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { mayLetIn, mayLetOut, securityGroupsOf } from '../../support/doors';
import { clearFix } from '../../support/fixes';
import { hasOwnInterface } from '../../support/network';
import { named } from '../../support/text';
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
    if (!/^\d+$/.test(asked ?? '')) return [];
    const port = Number(asked);
    const service = nodeOfKind(design, edge.to, 'service');
    const balancers = balancersOf(edge, design);
    if (!service || isExistingService(service) || !hasOwnInterface(service, design) || balancers.length === 0) return [];
    const opened = edgesTo(design, service.id, 'target').filter((it) => balancersOf(it, design).some((balancer) => balancers.includes(balancer)));
    const groups = securityGroupsOf(service, design);
    const ports = [...new Set(opened.flatMap((it) => portOf(it, design) ?? []))];
    // The CDK lets a load balancer out to the ports of the traffic alone, unless it is in a group that somebody made.
    const out = balancers.some((it) => isFree(it) || securityGroupsOf(it, design).some((group) => mayLetOut(group, port, design)));
    if (ports.includes(port) || (out && groups.some((it) => mayLetIn(it, port, design)))) return [];
    return [
      {
        path: ['healthCheckPort'],
        elementId: group?.id ?? edge.id,
        port,
        service: service.name,
        balancer: balancers[0]?.name ?? '',
        ports,
      },
    ];
  },
  message: ({ port, service, balancer, ports }) =>
    `Load balancer ${balancer} asks port ${port} whether tasks of service ${service} are healthy, and their security groups let it get to ${ports.length === 0 ? 'the port of the traffic' : `${ports.length === 1 ? 'port' : 'ports'} ${named(ports.map(String))}`} alone: no check gets through, and ECS replaces the tasks again and again. Check the port of the traffic, or put both into security groups that let it through at port ${port} too.`,
  fixes: ({ elementId, path }): Fix[] => [clearFix('Check the port of the traffic', elementId, path)],
  examples: () => ({
    ok: [
      checking('8080'),
      checking('traffic-port'),
      checking('9000', inGroups({ ingress: [{ peer: VPC_PEER, fromPort: 9000 }] })),
      checking('9000', inGroups({ source: 'existing', securityGroupId: 'sg-0a1b2c3d4e5f60718', description: undefined })),
    ],
    bad: [
      checking('9000'),
      checking('9000', inGroups({ ingress: [{ peer: VPC_PEER, fromPort: 9001 }] })),
      // It is let in, but not out.
      checking('9000', inGroups({ ingress: [{ peer: VPC_PEER, fromPort: 9000 }] }, false)),
      groupExample({ nodes: { group: { props: { healthCheckPort: '9000' } } } }),
    ],
  }),
});

/** The load balancers whose requests a target gets, other than classic ones. */
function balancersOf({ from }: DesignEdge<'target'>, design: Graph): readonly DesignNode<'load-balancer'>[] {
  const listeners = [from, ...edgesTo(design, from, 'forwards').map((it) => it.from)].flatMap((id) => nodeOfKind(design, id, 'listener') ?? []);
  return listeners.flatMap((it) => balancerOf(it, design) ?? []).filter((it) => balancerType(it) !== 'classic');
}

/** True for a load balancer that no security group of the design holds back. */
function isFree({ props }: DesignNode<'load-balancer'>): boolean {
  return props.source === 'existing' || props.disableSecurityGroups === true;
}

/** The port of the container that gets a target's requests. */
function portOf(edge: DesignEdge<'target'>, design: Graph): number | undefined {
  return edge.props.containerPort ?? containerOfTarget(edge, design)?.props.portMappings?.[0]?.containerPort;
}

function checking(healthCheckPort: string, change: ExampleChange = {}) {
  return fargateExample({ ...change, edges: { target: { props: { healthCheckPort } }, ...change.edges } });
}

/** The service, and the load balancer if so, in security groups that somebody made. */
function inGroups(tasks: Readonly<Record<string, unknown>>, both = true): ExampleChange {
  return {
    nodes: {
      group: { kind: 'security-group', name: 'Tasks', parent: 'vpc', props: { description: 'Tasks', ...tasks } },
      ...(both ? { edge: { kind: 'security-group', name: 'Edge', parent: 'vpc', props: { description: 'Edge' } } as const } : {}),
    },
    edges: {
      member: { kind: 'member', from: 'service', to: 'group' },
      ...(both ? { 'edge-member': { kind: 'member', from: 'lb', to: 'edge' } as const } : {}),
    },
  };
}
