import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { planRole } from './plan';

/** What containers, or ECS itself, may do in the account. */
export const role: KindDefinition<'role'> = {
  kind: 'role',
  label: 'IAM role',
  description: 'What containers, or ECS itself, may do in the account.',
  area: 'data',
  group: 'Security',
  defaultName: 'Role',
  defaults: {},
  construct: () => 'aws_iam.Role',
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_iam.CfnRole'),
  facts: ({ props }) => existing(props, props.roleArn ?? props.roleName) ?? props.assumedBy ?? 'ecs-tasks.amazonaws.com',
  plan: planRole,
};
