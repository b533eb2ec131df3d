import { ancestorOfKind, nodeOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';

/** Members of a security group are in the VPC of the group. */
export const groupElsewhere = defineRule({
  id: 'service/group-elsewhere',
  severity: 'error',
  title: 'A security group and its members are in one VPC',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  on: 'edge:member',
  check: ({ from, to }, design) => {
    const group = nodeOfKind(design, to, 'security-group');
    const vpc = ancestorOfKind(design, to, 'vpc');
    const other = ancestorOfKind(design, from, 'vpc');
    if (!group || !vpc || group.props.source === 'existing' || vpc.id === other?.id) return [];
    return [{ path: [], member: design.nodes[from]?.name ?? from, group: group.name, vpc: vpc.name, other: other?.name }];
  },
  message: ({ member, group, vpc, other }) =>
    `${member} is in ${other === undefined ? 'no VPC of the design' : `VPC ${other}`}, its security group ${group} in VPC ${vpc}; both must be in one VPC. Use a security group of its own VPC.`,
  fixes: (_match, { id }) => [removeFix('Take it out of the security group', id)],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: { group: { kind: 'security-group', name: 'Group', parent: 'vpc', props: { description: 'Tasks' } } },
        edges: { member: { kind: 'member', from: 'service', to: 'group' } },
      }),
    ],
    bad: [
      fargateExample({
        nodes: {
          other: { kind: 'vpc', name: 'Other', props: {} },
          group: { kind: 'security-group', name: 'Group', parent: 'other', props: { description: 'Tasks' } },
        },
        edges: { member: { kind: 'member', from: 'service', to: 'group' } },
      }),
    ],
  }),
});
