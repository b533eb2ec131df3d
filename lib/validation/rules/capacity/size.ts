import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';

/** Numbers of instances are whole and not negative. */
export const size = defineRule({
  id: 'capacity/size',
  severity: 'error',
  title: 'Numbers of instances are whole numbers',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html',
  on: 'capacity',
  check: ({ name, props }) =>
    outOfRange(name, props, [
      { path: ['minCapacity'], label: 'The least number of instances', min: 0, max: 10_000 },
      { path: ['desiredCapacity'], label: 'The number of instances at first', min: 0, max: 10_000 },
      { path: ['maxCapacity'], label: 'The largest number of instances', min: 0, max: 10_000 },
    ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [ec2Example({ nodes: { capacity: { props: { minCapacity: 0, maxCapacity: 10 } } } })],
    bad: [ec2Example({ nodes: { capacity: { props: { minCapacity: 1.5 } } } }), ec2Example({ nodes: { capacity: { props: { minCapacity: -1 } } } })],
  }),
});
