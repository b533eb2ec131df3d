import { childrenOf, taskDefinitionOf } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { scheduledLaunchType } from '@/lib/kinds/scheduled-task/launch';
import { canRunOnInstances } from '@/lib/kinds/task-definition/launch-types';
import { defineRule } from '../../rule';
import { addCapacityFix } from '../../support/add-capacity';
import { scheduledOnInstances } from '../capacity/examples';

/** Tasks that an event starts on instances find some. */
export const scheduledCapacity = defineRule({
  id: 'operation/scheduled-capacity',
  severity: 'warning',
  title: 'A scheduled task on EC2 instances needs capacity in its cluster',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html',
  on: 'scheduled-task',
  check: (node, design) => {
    const cluster = groupOf(design, node, 'cluster');
    // What an existing cluster has is not known here.
    if (!cluster || cluster.props.source === 'existing' || cluster.props.withoutVpc || scheduledLaunchType(node, design) !== 'EC2') return [];
    // Of definitions that are not for instances another rule speaks.
    const task = taskDefinitionOf(design, node.id);
    if (!task || !canRunOnInstances(task.props)) return [];
    return childrenOf(design, cluster.id).some(({ kind }) => kind === 'capacity') ? [] : [{ path: [], name: node.name, cluster }];
  },
  message: ({ name, cluster }) =>
    `Scheduled task ${name} starts its tasks on EC2 instances, but cluster ${cluster.name} has none, so ECS starts none as long as no instances join it; add capacity to the cluster, or run them on Fargate.`,
  fixes: ({ cluster }, node, design) => [addCapacityFix(cluster, node, design)],
  examples: () => ({ ok: [scheduledOnInstances({})], bad: [scheduledOnInstances({}, { capacity: null })] }),
});
