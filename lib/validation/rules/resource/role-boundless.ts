import { nodesOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { boundless } from '../../support/statements';

/** No statement allows everything. */
export const roleBoundless = defineRule({
  id: 'resource/role-boundless',
  severity: 'security',
  title: 'No role may do everything',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1',
  related: ['Security Hub IAM.1', 'Security Hub IAM.21', 'cdk-nag AwsSolutions-IAM5'],
  on: 'design',
  check: (design) =>
    nodesOfKind(design, 'role').flatMap((node) => {
      const statements = boundless(node.props.statements).map((index) => ({
        path: ['statements', index],
        elementId: node.id,
        name: node.name,
        what: 'a statement that allows every action on everything',
      }));
      const managed = (node.props.managedPolicies ?? []).flatMap((policy, index) =>
        node.props.source !== 'existing' && /(?:^|:aws:policy\/)AdministratorAccess$/.test(policy)
          ? [{ path: ['managedPolicies', index], elementId: node.id, name: node.name, what: 'the policy AdministratorAccess' }]
          : [],
      );
      return [...statements, ...managed];
    }),
  message: ({ name, what }) => `IAM role ${name} has ${what}: whoever takes over a container takes over the account. Allow only what is needed.`,
  examples: () => ({
    ok: [
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { statements: [{ actions: ['s3:*'], resources: ['arn:aws:s3:::shop/*'] }] } } } }),
    ],
    bad: [
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { statements: [{ actions: ['*'], resources: ['*'] }] } } } }),
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { managedPolicies: ['AdministratorAccess'] } } } }),
    ],
  }),
});
