import { ec2Example } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { setFix } from '../../support/fixes';

interface SizeMatch extends Match {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly min: number;
  readonly max: number;
  /** The number at first, when it is the one that does not fit. */
  readonly desired?: number;
}

/** The least number of instances is not above the number at first, nor that above the largest. */
export const sizeOrder = defineRule({
  id: 'capacity/size-order',
  severity: 'error',
  title: 'Least ≤ at first ≤ most instances',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
  related: ['CDK: minCapacity should be <= maxCapacity'],
  on: 'capacity',
  check: ({ name, props }): SizeMatch[] => {
    const desired = props.desiredCapacity;
    const min = props.minCapacity ?? 1;
    const max = props.maxCapacity ?? desired ?? Math.max(min, 1);
    // Without a word about it the least number is one: that collides only with a number that is given as zero.
    if (min > max)
      return [
        {
          path: [props.minCapacity === undefined ? 'maxCapacity' : 'minCapacity'],
          name,
          low: `at least ${instances(min)}`,
          high: `at most ${instances(max)}`,
          min,
          max,
        },
      ];
    if (desired !== undefined && desired < min)
      return [{ path: ['desiredCapacity'], name, low: `at least ${instances(min)}`, high: `${instances(desired)} at first`, min, max, desired }];
    if (desired !== undefined && desired > max)
      return [{ path: ['desiredCapacity'], name, low: `${instances(desired)} at first`, high: `at most ${instances(max)}`, min, max, desired }];
    return [];
  },
  message: ({ name, low, high }) =>
    `Capacity ${name} is to have ${low} and ${high}; the least must not be above the number at first, and that not above the most.`,
  fixes: ({ min, max, desired }, { id }): Fix[] => {
    if (desired === undefined) return [setFix(`At least ${max}`, id, ['minCapacity'], max), setFix(`At most ${min}`, id, ['maxCapacity'], min)];
    const key = desired < min ? 'minCapacity' : 'maxCapacity';
    return [
      setFix(`${desired < min ? 'At least' : 'At most'} ${desired}`, id, [key], desired),
      setFix(`${desired < min ? min : max} at first`, id, ['desiredCapacity'], desired < min ? min : max),
    ];
  },
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { capacity: { props: { minCapacity: 1, desiredCapacity: 2, maxCapacity: 4 } } } })],
    bad: [
      ec2Example({ nodes: { capacity: { props: { minCapacity: 5 } } } }),
      ec2Example({ nodes: { capacity: { props: { desiredCapacity: 1 } } } }),
      ec2Example({ nodes: { capacity: { props: { desiredCapacity: 9 } } } }),
    ],
  }),
});

function instances(count: number): string {
  return `${count} instance${count === 1 ? '' : 's'}`;
}
