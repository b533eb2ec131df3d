import { edgesFrom, edgesTo, nodesOfKinds } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { groupExample } from '../../traffic-example';

/** Every target group has targets, every certificate a listener. */
export const trafficUnused = defineRule({
  id: 'traffic/unused',
  severity: 'warning',
  title: 'Target groups and certificates are used',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
  on: 'design',
  check: (design) =>
    nodesOfKinds(design, ['target-group', 'certificate']).flatMap((node) => {
      if (node.kind === 'target-group' && edgesFrom(design, node.id, 'target').length === 0)
        return [{ path: [], elementId: node.id, name: node.name, what: 'has no targets', todo: 'draw a line from it to a service' }];
      if (node.kind === 'certificate' && edgesTo(design, node.id, 'presents').length === 0)
        return [{ path: [], elementId: node.id, name: node.name, what: 'is presented by no listener', todo: 'draw a line to it from a listener' }];
      return [];
    }),
  message: ({ name, what, todo }) => `${name} ${what}; ${todo}, or take it away.`,
  fixes: ({ elementId, name }) => [removeFix(`Take ${name} away`, elementId)],
  examples: () => ({
    ok: [groupExample()],
    bad: [
      fargateExample({ nodes: { group: { kind: 'target-group', name: 'Idle', parent: 'vpc', props: { targetType: 'IP' } } } }),
      fargateExample({ nodes: { cert: { kind: 'certificate', name: 'Certificate', props: { domainName: 'example.com', hostedZoneId: 'Z0123456789ABC' } } } }),
    ],
  }),
});
