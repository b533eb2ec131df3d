import { whyNot } from '@/lib/kinds/task-definition/applies';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { onFargate } from '../../support/task';

/** The ephemeral storage of a Fargate task has a size that Fargate offers. */
export const ephemeralStorage = defineRule({
  id: 'task/ephemeral-storage',
  severity: 'error',
  title: 'Ephemeral storage on Fargate is 21 to 200 GiB',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html',
  on: 'task-definition',
  check: (task) =>
    onFargate(task) && whyNot('ephemeralStorageGiB', task.props) === undefined
      ? outOfRange(task.name, task.props, [{ path: ['ephemeralStorageGiB'], label: 'The ephemeral storage', unit: 'GiB', min: 21, max: 200 }])
      : [],
  message: (match) => `${rangeMessage(match)} Without a size a task gets 20 GiB.`,
  fixes: (match, task) => [...rangeFixes(match, task), ...(match.value <= 20 ? [clearFix('Use the standard 20 GiB', task.id, ['ephemeralStorageGiB'])] : [])],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 21 } } } }),
      fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 200 } } } }),
    ],
    bad: [
      fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 20 } } } }),
      fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 201 } } } }),
    ],
  }),
});
