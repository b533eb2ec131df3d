import type { Field } from '../field';
import { existingOnly, newOnly, sourceField } from '../source-fields';
import type { DesignNode } from '../union';

type RoleField = Field<DesignNode<'role'>>;

const isNew = newOnly('role');
const docs = (property: string): RoleField['docs'] => ({ fqn: 'aws_iam.RoleProps', property });

/** How an IAM role is edited. */
export const roleFields: readonly RoleField[] = [
  sourceField('Role', 'General'),
  {
    path: ['roleArn'],
    label: 'Role ARN',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'arn:aws:iam::…:role/…',
    help: 'Or its name, when it is in the same account.',
    notApplicable: existingOnly('role'),
  },
  {
    path: ['roleName'],
    label: 'Role name',
    section: 'General',
    control: { type: 'text', mono: true },
    placeholder: 'generated',
    docs: docs('roleName'),
  },
  {
    path: ['assumedBy'],
    label: 'Taken by the service',
    section: 'General',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'ecs-tasks.amazonaws.com',
    docs: docs('assumedBy'),
    notApplicable: isNew,
  },
  {
    path: ['description'],
    label: 'Description',
    section: 'General',
    control: { type: 'text' },
    placeholder: 'none',
    docs: docs('description'),
    notApplicable: isNew,
  },
  {
    path: ['managedPolicies'],
    label: 'Managed policies',
    section: 'Permissions',
    control: { type: 'list', item: 'policy' },
    essential: true,
    docs: docs('managedPolicies'),
    help: 'Names of policies that AWS manages, with their path (service-role/AmazonECSTaskExecutionRolePolicy), or ARNs of your own.',
    notApplicable: isNew,
  },
  {
    path: ['statements'],
    label: 'Statements',
    section: 'Permissions',
    control: { type: 'statements' },
    help: 'Go into an inline policy of the role, of an existing one too. What the lines on the canvas grant is added to it.',
  },
];
