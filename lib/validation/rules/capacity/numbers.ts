import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage, type Range } from '../../support/ranges';
import { providerExample } from './examples';

const RANGES: readonly Range[] = [
  { path: ['targetCapacityPercent'], label: 'The share of instances in use', unit: 'percent', min: 1, max: 100 },
  { path: ['minimumScalingStepSize'], label: 'The least number of instances at once', min: 1, max: 10_000 },
  { path: ['maximumScalingStepSize'], label: 'The largest number of instances at once', min: 1, max: 10_000 },
  { path: ['instanceWarmupSeconds'], label: 'The time after which a new instance counts', unit: 'seconds', min: 0, max: 10_000 },
  { path: ['cooldownSeconds'], label: 'The cooldown', unit: 'seconds', min: 0 },
  { path: ['defaultInstanceWarmupSeconds'], label: 'The warm-up', unit: 'seconds', min: 0 },
  { path: ['maxInstanceLifetimeDays'], label: 'The life of an instance', unit: 'days', min: 1, max: 365 },
  { path: ['minHealthyPercentage'], label: 'The least share of healthy instances', unit: 'percent', min: 0, max: 100 },
  { path: ['maxHealthyPercentage'], label: 'The largest share of healthy instances', unit: 'percent', min: 100, max: 200 },
  { path: ['healthChecks', 'gracePeriodSeconds'], label: 'The time before health is checked', unit: 'seconds', min: 0 },
  { path: ['signals', 'count'], label: 'The number of signals', min: 1 },
  { path: ['signals', 'minSuccessPercentage'], label: 'The share of good signals', unit: 'percent', min: 0, max: 100 },
  { path: ['signals', 'timeoutSeconds'], label: 'The time for signals', unit: 'seconds', min: 0, max: 43_200 },
  { path: ['updatePolicy', 'maxBatchSize'], label: 'The number of instances replaced at once', min: 1, max: 100 },
  { path: ['updatePolicy', 'minInstancesInService'], label: 'The number of instances in service meanwhile', min: 0 },
  { path: ['updatePolicy', 'minSuccessPercentage'], label: 'The share of instances that must come up', unit: 'percent', min: 0, max: 100 },
  { path: ['updatePolicy', 'pauseTimeSeconds'], label: 'The pause between instances', unit: 'seconds', min: 0, max: 3600 },
  { path: ['mixedInstances', 'onDemandBaseCapacity'], label: 'The number of On-Demand instances first', min: 0 },
  { path: ['mixedInstances', 'onDemandPercentageAboveBaseCapacity'], label: 'The share of On-Demand instances', unit: 'percent', min: 0, max: 100 },
  { path: ['mixedInstances', 'spotInstancePools'], label: 'The number of Spot pools', min: 1, max: 20 },
];

/** Numbers of a group and its provider are ones that AWS takes. */
export const numbers = defineRule({
  id: 'capacity/numbers',
  severity: 'error',
  title: 'Numbers of capacity are in their ranges',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html',
  related: [
    'CDK: InstanceWarmupPeriod must be between 0 and 10000 inclusive',
    'CDK: maxInstanceLifetime must be between 1 and 365 days (inclusive)',
    'CDK: minHealthyPercentage must be between 0 and 100',
  ],
  on: 'capacity',
  check: ({ name, props }) =>
    outOfRange(`capacity ${name}`, props, [
      ...RANGES,
      ...(props.mixedInstances?.overrides ?? []).map((_it, index) => ({
        path: ['mixedInstances', 'overrides', index, 'weightedCapacity'],
        label: `The weight of instance type ${index + 1}`,
        min: 1,
        max: 999,
      })),
    ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [providerExample({ nodes: { capacity: { props: { targetCapacityPercent: 80, instanceWarmupSeconds: 0 } } } })],
    bad: [
      providerExample({ nodes: { capacity: { props: { targetCapacityPercent: 0 } } } }),
      providerExample({ nodes: { capacity: { props: { instanceWarmupSeconds: 10_001 } } } }),
      ec2Example({ nodes: { capacity: { props: { maxInstanceLifetimeDays: 0.5 } } } }),
      providerExample({ nodes: { capacity: { props: { mixedInstances: { overrides: [{ instanceType: 'm7i.large', weightedCapacity: 1.5 }] } } } } }),
    ],
  }),
});
