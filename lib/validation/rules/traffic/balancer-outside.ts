import type { Design } from '@/lib/document/design';
import { edgesFrom, nodesOfKind } from '@/lib/kinds/graph';
import { groupOf, membersOf } from '@/lib/kinds/groups';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { intoGroupFix } from '../../support/into-group';

/** Load balancers and new security groups are in a VPC. */
export const balancerOutside = defineRule({
  id: 'traffic/balancer-outside',
  severity: 'error',
  title: 'Load balancers and security groups are in a VPC',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  on: 'design',
  check: (design) =>
    [...nodesOfKind(design, 'load-balancer'), ...nodesOfKind(design, 'security-group')].flatMap((node) => {
      if (groupOf(design, node, 'vpc') || (node.props.source === 'existing' && !needsVpc(design, node))) return [];
      const path = node.kind === 'security-group' ? ['source'] : [];
      return [{ path, elementId: node.id, label: KINDS[node.kind].label, name: node.name, some: nodesOfKind(design, 'vpc').length > 0 }];
    }),
  message: ({ label, name, some }) => `${label} ${name} is in no VPC; move it into ${some ? 'one' : 'one: add a VPC first'}.`,
  fixes: ({ elementId }, _subject, design) =>
    nodesOfKind(design, 'vpc')
      .slice(0, 3)
      .map((vpc) => intoGroupFix(`Move it into ${vpc.name}`, design, elementId, vpc)),
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { lb: { parent: null } } }),
      fargateExample({ nodes: { lb: { parent: null, props: EXISTING } } }),
      fargateExample({ nodes: { group: { kind: 'security-group', name: 'Group', props: { description: 'Tasks' } } } }),
    ],
  }),
});

/** A classic load balancer, and one whose new listeners make target groups: these are in a VPC. */
function needsVpc(design: Design, node: DesignNode<'load-balancer'> | DesignNode<'security-group'>): boolean {
  if (node.kind !== 'load-balancer') return false;
  if (node.props.type === 'classic') return true;
  return membersOf(design, node.id).some((it) => it.kind === 'listener' && it.props.source !== 'existing' && edgesFrom(design, it.id, 'target').length > 0);
}

const EXISTING = {
  source: 'existing',
  loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/0a1b2c3d4e5f6071',
  securityGroupId: 'sg-0a1b2c3d4e5f60718',
  internetFacing: undefined,
  dropInvalidHeaderFields: undefined,
};
