import { edgesFrom } from '@/lib/kinds/graph';
import { scheduledLaunchType } from '@/lib/kinds/scheduled-task/launch';
import { defineRule } from '../../rule';
import { mayLetOut, securityGroupsOf } from '../../support/doors';
import { clearFix, togetherFix } from '../../support/fixes';
import { named } from '../../support/text';
import { scheduled } from './examples';

/** The security groups of tasks that an event starts on Fargate let them fetch what they start from. */
export const scheduledClosedOutbound = defineRule({
  id: 'operation/scheduled-closed-outbound',
  severity: 'error',
  title: 'The security groups of scheduled tasks let them connect to the registry of their images',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html'],
  on: 'scheduled-task',
  check: (node, design) => {
    if (scheduledLaunchType(node, design) !== 'FARGATE') return [];
    const groups = securityGroupsOf(node, design);
    // Whom its tasks call the groups let them connect to, the registry perhaps among them.
    const calls = edgesFrom(design, node.id, 'calls').length > 0;
    return groups.length === 0 || calls || groups.some((it) => mayLetOut(it, 443, design)) ? [] : [{ path: [], name: node.name, groups }];
  },
  message: ({ name, groups }) =>
    `Tasks of scheduled task ${name} are in ${groups.length === 1 ? 'security group' : 'security groups'} ${named(groups.map((it) => it.name))}, from which nothing may connect to port 443: they can pull no image, read no secret and write no log, so none starts. Let them connect out, or to a security group with what they need.`,
  fixes: ({ groups }) => [togetherFix('Let them connect out', ...groups.map((it) => clearFix('', it.id, ['allowAllOutbound'])))],
  examples: () => {
    const grouped = (props: Readonly<Record<string, unknown>>) =>
      scheduled(
        {},
        {
          nodes: { group: { kind: 'security-group', name: 'Jobs', parent: 'vpc', props: { description: 'Jobs', ...props } } },
          edges: { member: { kind: 'member', from: 'job', to: 'group' } },
        },
      );
    return { ok: [scheduled({}), grouped({})], bad: [grouped({ allowAllOutbound: false })] };
  },
});
