import { parseInstanceType } from '@/lib/aws/instance-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** An instance type is written as EC2 writes them. */
export const instanceType = defineRule({
  id: 'capacity/instance-type',
  severity: 'error',
  title: 'An instance type is a family and a size',
  source: 'https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html',
  related: ['CDK: Malformed instance type identifier', 'cfn-lint E3628'],
  on: 'capacity',
  check: ({ name, props }) =>
    props.instanceType && !parseInstanceType(props.instanceType) ? [{ path: ['instanceType'], name, given: props.instanceType }] : [],
  message: ({ name, given }) => `"${given}" (capacity ${name}) is not an instance type; write a family and a size, such as t3.large.`,
  fixes: ({ given }, { id }) => {
    const plain = given.trim().toLowerCase();
    return plain !== given && parseInstanceType(plain) ? [setFix(`Use ${plain}`, id, ['instanceType'], plain)] : [];
  },
  examples: () => ({
    ok: [ec2Example({ nodes: { capacity: { props: { instanceType: 'm7i-flex.large' } } } })],
    bad: [
      ec2Example({ nodes: { capacity: { props: { instanceType: 'T3.Large' } } } }),
      ec2Example({ nodes: { capacity: { props: { instanceType: 'large' } } } }),
    ],
  }),
});
