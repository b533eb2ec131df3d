import type { PolicyStatement } from '@/lib/kinds/iam/statement';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { statementProblems } from '../../support/statements';

/** Statements of roles name actions and resources. */
export const roleStatement = defineRule({
  id: 'resource/role-statement',
  severity: 'error',
  title: 'Statements of roles name actions and resources',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
  on: 'role',
  check: ({ name, props }) => statementProblems(props.statements, ['statements']).map((it) => ({ ...it, name })),
  message: ({ name, problem }) => `A statement of IAM role ${name} ${problem}`,
  fixes: ({ remove }, { id }) => [clearFix('Take it away', id, remove)],
  examples: () => ({
    ok: [
      role({ actions: ['s3:Get*', 'sqs:SendMessage'], resources: ['arn:aws:s3:::shop-files/*', '*'] }),
      role({ effect: 'DENY', actions: ['*'], resources: ['*'] }),
    ],
    bad: [role({ actions: ['s3:GetObject'] }), role({ resources: ['*'] })],
  }),
});

function role(statement: PolicyStatement) {
  return fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { statements: [statement] } } } });
}
