import { nodeOfKind } from '@/lib/kinds/graph';
import { listenerOfEdge, listenerType } from '@/lib/kinds/load-balancer/type';
import { targetGroupType } from '@/lib/kinds/target-group/type';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, removeFix, setFix, togetherFix } from '../../support/fixes';
import { groupExample } from '../../traffic-example';

/** A listener sends requests to target groups of its own kind. */
export const groupType = defineRule({
  id: 'traffic/group-type',
  severity: 'error',
  title: 'A target group is for the type of load balancer that sends it requests',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  on: 'edge:forwards',
  check: (edge, design) => {
    const listener = listenerOfEdge(edge, design);
    const group = nodeOfKind(design, edge.to, 'target-group');
    if (!listener || !group) return [];
    const type = listenerType(listener, design);
    const own = targetGroupType(group, design);
    return type === own
      ? []
      : [
          {
            ...(type === 'classic' ? { path: [] } : { path: ['type'], elementId: group.id }),
            listener: listener.name,
            group: group.name,
            groupId: group.id,
            type,
            own,
            protocol: group.props.protocol,
          },
        ];
  },
  message: ({ listener, group, type, own }) =>
    type === 'classic'
      ? `Listener ${listener} is of a classic load balancer, which knows no target groups; draw from the load balancer to the service.`
      : `Listener ${listener} is of ${type === 'application' ? 'an application' : 'a network'} load balancer, target group ${group} for ${own === 'application' ? 'an application' : 'a network'} load balancer; it can be for one only.`,
  fixes: ({ type, groupId, group, protocol }, { id }): Fix[] =>
    type === 'classic'
      ? [removeFix('Take the line away', id)]
      : [
          togetherFix(
            `Make ${group} for ${type} load balancers`,
            setFix('', groupId, ['type'], type),
            ...(protocol !== undefined && (protocol === 'HTTP' || protocol === 'HTTPS') !== (type === 'application')
              ? [clearFix('', groupId, ['protocol'])]
              : []),
          ),
        ],
  examples: () => ({
    ok: [groupExample()],
    bad: [
      groupExample({
        nodes: {
          group: { props: { protocol: 'TCP', healthCheckPath: undefined } },
          listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } },
        },
        edges: { forwards: { props: { pathPatterns: ['/a'], priority: 1 } } },
      }),
    ],
  }),
});
