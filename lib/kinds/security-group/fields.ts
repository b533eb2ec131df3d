import { options, type Field } from '../field';
import type { DesignNode } from '../union';

type SecurityGroupField = Field<DesignNode<'security-group'>>;

const newOnly: SecurityGroupField['notApplicable'] = (node) => (node.props.source === 'existing' ? 'An existing security group keeps what it has.' : undefined);
const existingOnly: SecurityGroupField['notApplicable'] = (node) => (node.props.source === 'existing' ? undefined : 'Only for an existing security group.');
const docs = (property: string): SecurityGroupField['docs'] => ({ fqn: 'aws_ec2.SecurityGroupProps', property });

/** How a security group is edited. */
export const securityGroupFields: readonly SecurityGroupField[] = [
  {
    path: ['source'],
    label: 'Security group',
    section: 'General',
    control: options(['new', 'Made by this stack'], ['existing', 'Already there']),
    essential: true,
    placeholder: 'Made by this stack',
  },
  {
    path: ['securityGroupId'],
    label: 'Security group id',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'sg-…',
    notApplicable: existingOnly,
  },
  {
    path: ['description'],
    label: 'Description',
    section: 'General',
    control: { type: 'text' },
    essential: true,
    placeholder: 'its path in the stack',
    docs: docs('description'),
    notApplicable: newOnly,
  },
  {
    path: ['ingress'],
    label: 'May be called by',
    section: 'Who may call',
    control: {
      type: 'rows',
      item: 'rule',
      columns: [
        { key: 'peer', label: 'From', control: { type: 'text', mono: true }, placeholder: '10.0.0.0/8, sg-… or vpc' },
        {
          key: 'protocol',
          label: 'Protocol',
          control: {
            type: 'select',
            options: [
              { value: 'tcp', label: 'tcp' },
              { value: 'udp', label: 'udp' },
              { value: 'all', label: 'all' },
            ],
          },
          placeholder: 'tcp',
        },
        { key: 'fromPort', label: 'Port', control: { type: 'number', min: 0, max: 65535 } },
        { key: 'toPort', label: 'Last port', control: { type: 'number', min: 0, max: 65535 } },
      ],
    },
    essential: true,
    help: 'Address ranges or other security groups. Draw an edge from another security group to let its members call.',
  },
  {
    path: ['allowAllOutbound'],
    label: 'Allow all outbound traffic',
    section: 'Outbound',
    control: { type: 'toggle', absent: true },
    docs: docs('allowAllOutbound'),
    notApplicable: newOnly,
  },
  { path: ['securityGroupName'], label: 'Group name', section: 'Naming', control: { type: 'text' }, docs: docs('securityGroupName'), notApplicable: newOnly },
];
