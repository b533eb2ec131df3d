import { REQUIREMENT_RANGES, type Requirements } from '@/lib/kinds/managed-instances-capacity-provider/requirements';
import { managedExample } from './examples';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, setFix } from '../../support/fixes';

interface Problem {
  readonly key: keyof Requirements;
  readonly says: string;
  readonly value?: number;
}

/** What managed instances must have does not contradict itself. */
export const requirements = defineRule({
  id: 'capacity/managed-requirements',
  severity: 'error',
  title: 'Demands on managed instances name the least vCPUs and memory and do not contradict each other',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InstanceRequirementsRequest.html',
  related: [
    'CDK: Cannot specify both allowedInstanceTypes and excludedInstanceTypes',
    'CDK: Cannot specify both spotMaxPricePercentageOverLowestPrice and onDemandMaxPricePercentageOverLowestPrice',
  ],
  on: 'managed-instances-capacity-provider',
  check: ({ name, props }) =>
    props.instanceRequirements === undefined
      ? []
      : problemsOf(props.instanceRequirements).map(({ key, says, value }) => ({ path: ['instanceRequirements', key], name, says, value })),
  message: ({ name, says }) => `${name} ${says}.`,
  fixes: ({ path, value }, { id }): Fix[] => [
    value === undefined
      ? losing(clearFix(path[1] === 'excludedInstanceTypes' ? 'Exclude no types' : 'No highest price for Spot instances', id, path))
      : setFix(`Use ${value}`, id, path, value),
  ],
  examples: () => ({
    ok: [managedExample(), managedExample({ nodes: { managed: { props: { instanceRequirements: undefined } } } })],
    bad: [
      wanting({ vCpuCountMin: undefined }),
      wanting({ memoryMinMiB: undefined }),
      wanting({ allowedInstanceTypes: ['m7i.*'], excludedInstanceTypes: ['t3.*'] }),
      wanting({ spotMaxPricePercentageOverLowestPrice: 10, onDemandMaxPricePercentageOverLowestPrice: 10 }),
      wanting({ vCpuCountMin: 8, vCpuCountMax: 4 }),
      wanting({ networkInterfaceCountMin: -1 }),
      wanting({ memoryMinMiB: 2048.5 }),
    ],
  }),
});

/** Numbers of these may be broken. */
const BROKEN: ReadonlySet<string> = new Set([
  'memoryPerVCpuMinGiB',
  'memoryPerVCpuMaxGiB',
  'totalLocalStorageGBMin',
  'totalLocalStorageGBMax',
  'networkBandwidthGbpsMin',
  'networkBandwidthGbpsMax',
]);

/** What comes before a number that cannot be. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...REQUIREMENT_RANGES.flatMap(([least, most, what]) => [[least, `demands ${what} of at least`] as const, [most, `demands ${what} of at most`] as const]),
  ['spotMaxPricePercentageOverLowestPrice', 'has a highest price for Spot instances of'],
  ['onDemandMaxPricePercentageOverLowestPrice', 'has a highest price for On-Demand instances of'],
  ['maxSpotPriceAsPercentageOfOptimalOnDemandPrice', 'has a highest price for Spot instances of'],
]);

function problemsOf(given: Requirements): Problem[] {
  const numbers = Object.entries(given).flatMap(([name, value]): Problem[] => {
    const key = name as keyof Requirements;
    if (typeof value !== 'number' || (value >= 0 && (BROKEN.has(key) || Number.isInteger(value)))) return [];
    return [
      {
        key,
        says: `${WORDS.get(key) ?? key} ${value}; choose ${BROKEN.has(key) ? 'a' : 'a whole'} number that is not negative`,
        value: Math.max(0, Math.round(value)),
      },
    ];
  });
  const ranges = REQUIREMENT_RANGES.flatMap(([least, most, what]): Problem[] => {
    const [min, max] = [given[least], given[most]];
    return typeof min === 'number' && typeof max === 'number' && min > max
      ? [{ key: most, says: `demands ${what} of at least ${min} and at most ${max}; no instance has that`, value: min }]
      : [];
  });
  return [
    ...(given.vCpuCountMin === undefined
      ? [{ key: 'vCpuCountMin' as const, says: 'says what its instances must have, but not how many vCPUs at least, which it must', value: 1 }]
      : []),
    ...(given.memoryMinMiB === undefined
      ? [{ key: 'memoryMinMiB' as const, says: 'says what its instances must have, but not how much memory at least, which it must', value: 2048 }]
      : []),
    ...(given.allowedInstanceTypes?.length && given.excludedInstanceTypes?.length
      ? [{ key: 'excludedInstanceTypes' as const, says: 'allows some instance types and excludes others; only one of these' }]
      : []),
    ...(given.spotMaxPricePercentageOverLowestPrice !== undefined && given.onDemandMaxPricePercentageOverLowestPrice !== undefined
      ? [{ key: 'spotMaxPricePercentageOverLowestPrice' as const, says: 'has a highest price for On-Demand and one for Spot instances; only one of these' }]
      : []),
    ...numbers,
    ...ranges,
  ];
}

function wanting(change: Readonly<Record<string, unknown>>) {
  const all = Object.fromEntries(Object.entries({ vCpuCountMin: 1, memoryMinMiB: 2048, ...change }).filter(([, value]) => value !== undefined));
  return managedExample({ nodes: { managed: { props: { instanceRequirements: all } } } });
}
