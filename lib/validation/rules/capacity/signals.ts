import { isProvider } from '@/lib/kinds/capacity/ids';
import { ec2Example } from '../../example';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { providerExample } from './examples';

interface Lack extends Match {
  readonly name: string;
  readonly says: string;
  /** How many signals there could be. */
  readonly count: number | undefined;
}

/** A group of the cluster's own that waits for signals says how its instances are replaced. */
export const signals = defineRule({
  id: 'capacity/signals',
  severity: 'error',
  title: 'Where a group waits for signals, it says how instances are replaced and how many signals it waits for',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatepolicy.html',
  related: ["CDK: Cannot set 'signals'/'updatePolicy' and 'updateType' together"],
  on: 'capacity',
  check: (node): Lack[] => {
    const { name, props } = node;
    if (!props.signals) return [];
    if (props.signals.waitFor === 'COUNT' && props.signals.count === undefined)
      return [
        { path: ['signals', 'count'], name, says: 'waits for a number of signals and does not say how many', count: Math.max(1, props.minCapacity ?? 1) },
      ];
    return !isProvider(node) && props.updatePolicy === undefined
      ? [{ path: ['updatePolicy', 'type'], name, says: 'waits for signals and does not say how its instances are replaced', count: undefined }]
      : [];
  },
  message: ({ name, says }) => `Capacity ${name} ${says}.`,
  fixes: ({ path, count }, { id }) => [
    ...(count === undefined
      ? [setFix('One after the other', id, path, 'ROLLING'), setFix('All by a new group', id, path, 'REPLACING')]
      : [setFix(`Wait for ${count}`, id, path, count)]),
    clearFix('Wait for no signals', id, ['signals']),
  ],
  examples: () => ({
    ok: [
      providerExample({ nodes: { capacity: { props: { signals: { waitFor: 'ALL' } } } } }),
      ec2Example({ nodes: { capacity: { props: { signals: { waitFor: 'ALL' }, updatePolicy: { type: 'ROLLING' } } } } }),
    ],
    bad: [
      ec2Example({ nodes: { capacity: { props: { signals: { waitFor: 'ALL' } } } } }),
      providerExample({ nodes: { capacity: { props: { signals: { waitFor: 'COUNT' } } } } }),
    ],
  }),
});
