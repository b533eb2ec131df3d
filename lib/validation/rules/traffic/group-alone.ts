import { edgesFrom, edgesTo } from '@/lib/kinds/graph';
import { targetGroupType } from '@/lib/kinds/target-group/type';
import { vpcIdOf } from '@/lib/kinds/target-group/plan';
import { defineRule } from '../../rule';
import { groupExample } from '../../traffic-example';
import { fargateExample } from '../../example';

/** A target group that a service joins gets requests: ECS refuses one without a load balancer. */
export const groupAlone = defineRule({
  id: 'traffic/group-alone',
  severity: 'error',
  title: 'A target group of a service belongs to a load balancer',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  on: 'target-group',
  check: (group, design) => {
    if (group.props.source === 'existing') return [];
    if (!vpcIdOf(group, design)) return [{ path: [], name: group.name, type: targetGroupType(group, design), services: [], lost: true }];
    const services = edgesFrom(design, group.id, 'target').flatMap((edge) => (edge.props.alternate ? [] : (design.nodes[edge.to]?.name ?? [])));
    return services.length === 0 || edgesTo(design, group.id, 'forwards').length > 0
      ? []
      : [{ path: [], name: group.name, type: targetGroupType(group, design), services, lost: false }];
  },
  message: ({ name, services, type, lost }) =>
    lost
      ? `Target group ${name} is in no VPC; move it into the one of its load balancer.`
      : `No listener sends requests to target group ${name}, and ECS refuses a service (${services.join(', ')}) whose target group has no load balancer; draw a line to it from a listener of ${type === 'application' ? 'an application' : 'a network'} load balancer.`,
  examples: () => ({
    ok: [groupExample()],
    bad: [
      fargateExample({
        nodes: { group: { kind: 'target-group', name: 'Idle', parent: 'vpc', props: { targetType: 'IP' } } },
        edges: { joins: { kind: 'target', from: 'group', to: 'service', props: { containerName: 'web', containerPort: 8080 } } },
      }),
      fargateExample({ nodes: { group: { kind: 'target-group', name: 'Idle', props: { targetType: 'IP' } } } }),
    ],
  }),
});
