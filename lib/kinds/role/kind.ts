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
  facts: ({ props }) =>
    existing(props, props.roleArn || props.roleName) ??
    [
      (props.assumedBy ?? 'ecs-tasks.amazonaws.com').replace(/\.amazonaws\.com(?:\.cn)?$/, ''),
      counted(props.managedPolicies?.length, 'policy', 'policies'),
      counted(props.statements?.length, 'statement', 'statements'),
    ]
      .filter(Boolean)
      .join(' · '),
  plan: planRole,
};

function counted(count: number | undefined, one: string, more: string): string | undefined {
  return count ? `${count} ${count === 1 ? one : more}` : undefined;
}
