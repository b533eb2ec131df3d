import type { Path } from '@/lib/util/problem';
import { defineRule } from '../../rule';
import type { Fix } from '../../finding';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { providerExample } from './examples';

/** The shares of healthy instances go together. */
export const healthyShare = defineRule({
  id: 'capacity/healthy-share',
  severity: 'error',
  title: 'The least and largest share of healthy instances go together, at most 100 percent apart',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-maintenance-policy-overview-and-considerations.html',
  related: ['CDK: Both or neither of minHealthyPercentage and maxHealthyPercentage must be specified'],
  on: 'capacity',
  check: ({ name, props }) => {
    const { minHealthyPercentage: min, maxHealthyPercentage: max } = props;
    if (props.as !== 'CAPACITY_PROVIDER' || (min === undefined && max === undefined)) return [];
    if (min === undefined || max === undefined) return [{ path: [min === undefined ? 'minHealthyPercentage' : 'maxHealthyPercentage'], name, min, max }];
    return max - min > 100 ? [{ path: ['maxHealthyPercentage'], name, min, max }] : [];
  },
  message: ({ name, min, max }) =>
    min === undefined || max === undefined
      ? `Capacity ${name} says only one of the least and the largest share of healthy instances; say both or neither.`
      : `Capacity ${name} has between ${min} and ${max} percent healthy instances; the two may be 100 apart at most.`,
  fixes: ({ path, min, max }, { id }): Fix[] => [
    min === undefined || max === undefined
      ? percentFix(id, path, path[0] === 'minHealthyPercentage' ? Math.max(90, (max ?? 0) - 100) : Math.max(100, Math.min(120, (min ?? 0) + 100)))
      : setFix(`At most ${min + 100} percent`, id, ['maxHealthyPercentage'], min + 100),
    togetherFix('Say nothing of it', clearFix('', id, ['minHealthyPercentage']), clearFix('', id, ['maxHealthyPercentage'])),
  ],
  examples: () => ({
    ok: [providerExample({ nodes: { capacity: { props: { minHealthyPercentage: 90, maxHealthyPercentage: 120 } } } })],
    bad: [
      providerExample({ nodes: { capacity: { props: { minHealthyPercentage: 90 } } } }),
      providerExample({ nodes: { capacity: { props: { minHealthyPercentage: 50, maxHealthyPercentage: 200 } } } }),
    ],
  }),
});

function percentFix(id: string, path: Path, percent: number): Fix {
  return setFix(`Use ${percent} percent`, id, path, percent);
}
