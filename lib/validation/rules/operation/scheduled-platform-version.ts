import { taskDefinitionOf } from '@/lib/kinds/graph';
import { scheduledLaunchType } from '@/lib/kinds/scheduled-task/launch';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onWindows } from '../../support/task';
import { OLD_PLATFORMS } from '../service/platform-version';
import { scheduled } from './examples';

/** Tasks that an event starts run on a platform version that Fargate still starts. */
export const scheduledPlatformVersion = defineRule({
  id: 'operation/scheduled-platform-version',
  severity: 'error',
  title: 'Scheduled tasks use a platform version that Fargate still starts',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-versions-retired.html',
  on: 'scheduled-task',
  check: (node, design) => {
    const task = taskDefinitionOf(design, node.id);
    const old = OLD_PLATFORMS[node.props.platformVersion ?? 'LATEST'];
    // The versions for Windows are others: 1.0.0 is the current one there.
    return !old || scheduledLaunchType(node, design) !== 'FARGATE' || (task && onWindows(task)) ? [] : [{ path: ['platformVersion'], name: node.name, old }];
  },
  message: ({ name, old }) => `Scheduled task ${name} uses platform version ${old}, which AWS has retired: Fargate starts no new tasks on it. Use the latest.`,
  fixes: ({ path }, { id }) => [clearFix('Use the latest', id, path)],
  examples: () => ({ ok: [scheduled({ platformVersion: 'VERSION1_4' })], bad: [scheduled({ platformVersion: 'VERSION1_3' })] }),
});
