import { boundless } from '../../support/statements';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const ROLES = { taskRoleStatements: 'task role', executionRoleStatements: 'execution role' } as const;
const KEYS = ['taskRoleStatements', 'executionRoleStatements'] as const;

/** Tasks may not do everything. */
export const boundlessStatement = defineRule({
  id: 'task/boundless-statement',
  severity: 'warning',
  title: 'No role of a task allows everything on everything',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
  related: ['Security Hub IAM.1', 'cdk-nag AwsSolutions-IAM5'],
  on: 'task-definition',
  check: ({ name, props }) => KEYS.flatMap((key) => boundless(props[key]).map((index) => ({ path: [key, index], name, role: ROLES[key] }))),
  message: ({ name, role }) =>
    `A statement of the ${role} of task definition ${name} allows every action on everything in the account; name what the tasks need.`,
  fixes: ({ path }, { id }) => [clearFix('Remove the statement', id, path)],
  examples: () => ({
    ok: [stating({ actions: ['s3:*'], resources: ['*'] }), stating({ effect: 'DENY', actions: ['*'], resources: ['*'] })],
    bad: [stating({ actions: ['*'], resources: ['*'] }), stating({ effect: 'ALLOW', actions: ['s3:GetObject', '*'], resources: ['*'] })],
  }),
});

function stating(statement: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { task: { props: { taskRoleStatements: [statement] } } } });
}
