import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

const FUNCTION = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[\w-]+(?::[\w$-]+)?$/;

/** A function that chooses which instances end is the first to be asked, and named. */
export const terminationFunction = defineRule({
  id: 'capacity/termination-function',
  severity: 'error',
  title: 'A function that chooses which instances end comes first and is named',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/lambda-custom-termination-policy.html',
  related: ['CDK: TerminationPolicy.CUSTOM_LAMBDA_FUNCTION must be specified first in the termination policies'],
  on: 'capacity',
  check: ({ name, props }) => {
    const policies = props.terminationPolicies ?? [];
    const at = policies.indexOf('CUSTOM_LAMBDA_FUNCTION');
    if (at < 0) return [];
    if (at > 0)
      return [{ path: ['terminationPolicies'], name, says: 'asks a function of yours which instances end, but not first; it must be first', policies }];
    const arn = props.terminationPolicyFunctionArn;
    return arn && FUNCTION.test(arn)
      ? []
      : [
          {
            path: ['terminationPolicyFunctionArn'],
            name,
            says: arn
              ? `asks "${arn}" which instances end, which is not the ARN of a function`
              : 'asks a function of yours which instances end, and does not name it',
            policies,
          },
        ];
  },
  message: ({ name, says }) => `Capacity ${name} ${says}.`,
  fixes: ({ policies, path }, { id }) => {
    const others = policies.filter((it) => it !== 'CUSTOM_LAMBDA_FUNCTION');
    const without = setFix('Ask no function', id, ['terminationPolicies'], others.length > 0 ? others : null);
    return path[0] === 'terminationPolicies' ? [setFix('Ask it first', id, path, ['CUSTOM_LAMBDA_FUNCTION', ...others]), without] : [without];
  },
  examples: () => ({
    ok: [
      ec2Example({
        nodes: {
          capacity: {
            props: { terminationPolicies: ['CUSTOM_LAMBDA_FUNCTION'], terminationPolicyFunctionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:choose' },
          },
        },
      }),
    ],
    bad: [
      ec2Example({ nodes: { capacity: { props: { terminationPolicies: ['CUSTOM_LAMBDA_FUNCTION'] } } } }),
      ec2Example({
        nodes: {
          capacity: {
            props: {
              terminationPolicies: ['DEFAULT', 'CUSTOM_LAMBDA_FUNCTION'],
              terminationPolicyFunctionArn: 'arn:aws:lambda:eu-west-1:111122223333:function:choose',
            },
          },
        },
      }),
    ],
  }),
});
