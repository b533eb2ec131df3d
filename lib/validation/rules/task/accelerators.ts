import type { Fix } from '../../finding';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Each inference accelerator has a type and a name of its own. */
export const accelerators = defineRule({
  id: 'task/accelerators',
  severity: 'error',
  title: 'An inference accelerator has a type, and a name of its own',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_InferenceAccelerator.html',
  on: 'task-definition',
  check: ({ name, props }) => {
    // Elsewhere they are left over as a whole.
    const rows = props.launchType === 'EC2' ? (props.inferenceAccelerators ?? []) : [];
    const row = (index: number) => ['inferenceAccelerators', index];
    return rows.flatMap(({ deviceName, deviceType }, index) => [
      ...(deviceName
        ? []
        : [
            {
              path: [...row(index), 'deviceName'],
              row: row(index),
              problem: `An inference accelerator of task definition ${name} has no device name; give it one, such as device1, or remove it.`,
            },
          ]),
      ...(deviceType
        ? []
        : [
            {
              path: [...row(index), 'deviceType'],
              row: row(index),
              problem: `An inference accelerator of task definition ${name} has no type; give one, such as eia2.medium, or remove it.`,
            },
          ]),
      ...(deviceName && rows.findIndex((it) => it.deviceName === deviceName) < index
        ? [
            {
              path: [...row(index), 'deviceName'],
              row: row(index),
              problem: `Two inference accelerators of task definition ${name} have the device name ${deviceName}; containers could not tell them apart. Rename one.`,
            },
          ]
        : []),
    ]);
  },
  message: ({ problem }) => problem,
  fixes: ({ row }, { id }): Fix[] => [clearFix('Remove it', id, row)],
  examples: () => ({
    ok: [
      accelerated([
        { deviceName: 'device1', deviceType: 'eia2.medium' },
        { deviceName: 'device2', deviceType: 'eia2.medium' },
      ]),
    ],
    bad: [
      accelerated([{ deviceType: 'eia2.medium' }]),
      accelerated([{ deviceName: 'device1' }]),
      accelerated([
        { deviceName: 'a', deviceType: 'eia2.large' },
        { deviceName: 'a', deviceType: 'eia2.medium' },
      ]),
    ],
  }),
});

function accelerated(inferenceAccelerators: readonly object[]) {
  return ec2Example({ nodes: { task: { props: { inferenceAccelerators } } } });
}
