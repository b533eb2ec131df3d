import { statementProblems } from '../../support/statements';
import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const ROLES = { taskRoleStatements: 'task role', executionRoleStatements: 'execution role' } as const;
const KEYS = ['taskRoleStatements', 'executionRoleStatements'] as const;

/** Each statement added to a role says what it allows, on what. */
export const statements = defineRule({
  id: 'task/statements',
  severity: 'error',
  title: 'Statements of roles name actions and resources',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
  related: [
    "CDK: A PolicyStatement must specify at least one 'action' or 'notAction'.",
    'CDK: An action string consists of a service namespace, a colon, and the name of an action.',
  ],
  on: 'task-definition',
  check: ({ name, props }) => KEYS.flatMap((key) => statementProblems(props[key], [key]).map((it) => ({ ...it, name, role: ROLES[key] }))),
  message: ({ name, role, problem }) => `A statement of the ${role} of task definition ${name} ${problem}`,
  fixes: ({ remove }, { id }): Fix[] => [clearFix('Remove it', id, remove)],
  examples: () => ({
    ok: [
      stating({ actions: ['s3:GetObject', 'dynamodb:*'], resources: ['arn:aws:s3:::bucket/*', '*'] }),
      stating({ effect: 'DENY', actions: ['*'], resources: ['arn:${AWS::Partition}:s3:::bucket'] }),
    ],
    bad: [
      stating({ actions: ['s3:GetObject'] }),
      stating({ actions: [], resources: ['*'] }),
      stating({ actions: ['GetObject'], resources: ['*'] }),
      stating({ actions: ['s3:GetObject', ''], resources: ['bucket'] }),
    ],
  }),
});

function stating(statement: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { task: { props: { taskRoleStatements: [statement], executionRoleStatements: [statement] } } } });
}
