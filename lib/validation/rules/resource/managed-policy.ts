import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

const ARN = /^arn:aws[a-z-]*:iam::(?:aws|\d{12}):policy\/[\w+=,.@/-]+$/;
const NAME = /^(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,128}$/;

/** Managed policies are named as IAM names them, each once. */
export const managedPolicy = defineRule({
  id: 'resource/managed-policy',
  severity: 'error',
  title: 'Managed policies are named as IAM names them, each once',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  on: 'role',
  check: ({ name, props }) =>
    props.source === 'existing'
      ? []
      : (props.managedPolicies ?? []).flatMap((policy, index, all) => {
          const path = ['managedPolicies', index];
          if (!(policy.startsWith('arn:') ? ARN : NAME).test(policy))
            return [{ path, name, policy, problem: 'is no managed policy: give the name of one that AWS manages, or the ARN of one of yours' }];
          return all.indexOf(policy) < index ? [{ path, name, policy, problem: 'is named twice; name it once' }] : [];
        }),
  message: ({ name, policy, problem }) => `IAM role ${name}: "${policy}" ${problem}.`,
  fixes: ({ path }, { id }) => [clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          role: {
            kind: 'role',
            name: 'Role',
            props: { managedPolicies: ['service-role/AmazonECSTaskExecutionRolePolicy', 'arn:aws:iam::111122223333:policy/shop/reader'] },
          },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { managedPolicies: ['Read only'] } } } }),
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { managedPolicies: ['ReadOnlyAccess', 'ReadOnlyAccess'] } } } }),
      fargateExample({ nodes: { role: { kind: 'role', name: 'Role', props: { managedPolicies: ['arn:aws:iam::111122223333:role/reader'] } } } }),
    ],
  }),
});
