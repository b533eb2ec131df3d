import { taskProblems } from '@/lib/kinds/scheduled-task/problems';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { scheduled } from './examples';

/** What a scheduled task starts can run where and how it says. */
export const scheduledLaunch = defineRule({
  id: 'operation/scheduled-launch',
  severity: 'error',
  title: 'What a scheduled task starts can run where and how it says',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/tasks-scheduled-eventbridge-scheduler.html',
  related: [
    'CDK: assignPublicIp should be set to true only for PUBLIC subnets',
    'CDK: assignPublicIp is only supported for FARGATE tasks',
    'CDK: Ephemeral storage size must be between 20 GiB and 200 GiB',
  ],
  on: 'scheduled-task',
  check: (node, design) => taskProblems(node, design).map(({ path, says }) => ({ path, says, name: node.name })),
  message: ({ name, says }) => `Scheduled task ${name} ${says}.`,
  fixes: ({ path }, { id, props }): Fix[] => {
    switch (path[0]) {
      case 'launchType':
        return [clearFix('Run its tasks where their definition is for', id, path)];
      case 'assignPublicIp':
        return [
          clearFix('No public IP addresses', id, path),
          togetherFix(
            'Use the public subnets',
            setFix('', id, ['subnetType'], 'PUBLIC'),
            ...(['subnetGroup', 'subnetIds', 'subnetZones', 'oneSubnetPerZone'] as const).flatMap((key) =>
              props[key] === undefined ? [] : [clearFix('', id, [key])],
            ),
            ...(props.launchType === 'EC2' ? [clearFix('', id, ['launchType'])] : []),
          ),
        ];
      case 'subnetType':
        return [setFix('No public IP addresses', id, ['assignPublicIp'], false)];
      case 'ephemeralStorageGiB':
        return [setFix('Use 20 GiB', id, path, 20)];
      case 'maxEventAgeSeconds':
        return [clearFix('Try for a day', id, path)];
      case 'containerOverrides':
        return [clearFix('Take the override away', id, path.slice(0, 2))];
      default:
        return [];
    }
  },
  examples: () => ({
    ok: [scheduled({ subnetType: 'PUBLIC', assignPublicIp: true, containerOverrides: [{ containerName: 'web', environment: { MODE: 'night' } }] })],
    bad: [
      scheduled({ launchType: 'EC2' }),
      scheduled({ assignPublicIp: true }),
      scheduled({ ephemeralStorageGiB: 10 }),
      scheduled({ maxEventAgeSeconds: 5 }),
      scheduled({ containerOverrides: [{ command: ['report'] }] }),
      scheduled({ containerOverrides: [{ containerName: 'api', command: ['report'] }] }),
      scheduled({
        containerOverrides: [
          { containerName: 'web', command: ['report'] },
          { containerName: 'web', cpu: 10 },
        ],
      }),
    ],
  }),
});
