import { fargateExample } from '../../example';
import type { Fix } from '../../finding';
import type { Path } from '@/lib/util/problem';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

interface Found {
  readonly path: Path;
  readonly name: string;
  readonly problem: string;
  readonly settle: (id: string) => readonly Fix[];
}

/** A file system's throughput is said in full and fits its performance mode. */
export const fileSystemThroughput = defineRule({
  id: 'resource/throughput',
  severity: 'error',
  title: 'Provisioned throughput is from 1 to 3414 MiB/s, and elastic throughput is for general purpose',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/performance.html',
  related: ['CDK: Property provisionedThroughputPerSecond is required when throughputMode is PROVISIONED'],
  on: 'file-system',
  check: ({ name, props }): readonly Found[] => {
    if (props.source === 'existing') return [];
    const bursting = (id: string): Fix => clearFix('Let it grow with the data', id, ['throughputMode']);
    if (props.throughputMode === 'ELASTIC' && props.performanceMode === 'MAX_IO')
      return [
        {
          path: ['throughputMode'],
          name,
          problem: 'has elastic throughput, which the performance mode Max I/O does not have; choose general purpose or another throughput',
          settle: (id) => [clearFix('Use general purpose', id, ['performanceMode']), bursting(id)],
        },
      ];
    const given = props.provisionedThroughputMiBps;
    if (props.throughputMode !== 'PROVISIONED' || (given !== undefined && given >= 1 && given <= 3414)) return [];
    const nearest = given === undefined ? undefined : Math.min(3414, Math.max(1, given));
    return [
      {
        path: ['provisionedThroughputMiBps'],
        name,
        problem:
          given === undefined
            ? 'has provisioned throughput without a figure; give MiB/s from 1 to 3414'
            : `has a throughput of ${given} MiB/s; choose from 1 to 3414`,
        settle: (id) => [...(nearest === undefined ? [] : [setFix(`Use ${nearest} MiB/s`, id, ['provisionedThroughputMiBps'], nearest)]), bursting(id)],
      },
    ];
  },
  message: ({ name, problem }) => `EFS file system ${name} ${problem}.`,
  fixes: ({ settle }, { id }) => settle(id),
  examples: () => ({
    ok: [
      files({ throughputMode: 'PROVISIONED', provisionedThroughputMiBps: 10.5 }),
      files({ throughputMode: 'ELASTIC' }),
      files({ performanceMode: 'MAX_IO' }),
    ],
    bad: [
      files({ throughputMode: 'PROVISIONED' }),
      files({ throughputMode: 'PROVISIONED', provisionedThroughputMiBps: 0.5 }),
      files({ throughputMode: 'ELASTIC', performanceMode: 'MAX_IO' }),
    ],
  }),
});

function files(props: Readonly<Record<string, unknown>>) {
  return fargateExample({ nodes: { files: { kind: 'file-system', name: 'Files', parent: 'vpc', props } } });
}
