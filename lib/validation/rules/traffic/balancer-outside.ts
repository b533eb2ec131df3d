import { nodesOfKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { KINDS } from '@/lib/kinds/registry';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** Load balancers and new security groups are in a VPC. */
export const balancerOutside = defineRule({
  id: 'traffic/balancer-outside',
  severity: 'error',
  title: 'Load balancers and security groups are in a VPC',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  on: 'design',
  check: (design) =>
    [...nodesOfKind(design, 'load-balancer'), ...nodesOfKind(design, 'security-group')].flatMap((node) => {
      if (groupOf(design, node, 'vpc') || (node.props.source === 'existing' && !(node.kind === 'load-balancer' && node.props.type === 'classic'))) return [];
      const path = node.kind === 'security-group' ? ['source'] : [];
      return [{ path, elementId: node.id, label: KINDS[node.kind].label, name: node.name, some: nodesOfKind(design, 'vpc').length > 0 }];
    }),
  message: ({ label, name, some }) => `${label} ${name} is in no VPC; move it into ${some ? 'one' : 'one: add a VPC first'}.`,
  fixes: ({ elementId }, _subject, design) =>
    nodesOfKind(design, 'vpc')
      .slice(0, 3)
      .map((vpc) => ({ label: `Move it into ${vpc.name}`, command: { type: 'reparent', ids: [elementId], parent: vpc.id, places: {} } })),
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { lb: { parent: null } } }),
      fargateExample({ nodes: { group: { kind: 'security-group', name: 'Group', props: { description: 'Tasks' } } } }),
    ],
  }),
});
