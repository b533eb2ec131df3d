import { defineRule } from '../../rule';
import { keptFromAll, withoutExpression } from '../../support/placement';
import { eitherOf } from '../../support/text';
import { scheduledOnInstances } from './examples';

/** Some instance meets what the placement constraints of a scheduled task ask for. */
export const scheduledNowhere = defineRule({
  id: 'capacity/scheduled-nowhere',
  severity: 'error',
  title: 'Some instance meets the placement constraints of a scheduled task',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html'],
  on: 'scheduled-task',
  check: (node, design) => {
    const kept = keptFromAll(node, design);
    return kept
      ? [{ path: kept.expression.path, elementId: kept.expression.elementId, name: node.name, text: kept.expression.text, instances: kept.instances }]
      : [];
  },
  message: ({ name, text, instances }) =>
    `Tasks of scheduled task ${name} are put only on instances with ${text}, and the instances of its cluster (${eitherOf(instances)}) have something else, so none can be placed. Change the constraint, or the instances.`,
  fixes: (match, _node, design) => withoutExpression(match, design),
  examples: () => ({
    ok: [scheduledOnInstances({}, { task: { placementConstraints: ['attribute:ecs.instance-type =~ t3.*', 'attribute:stack == prod'] } })],
    bad: [scheduledOnInstances({}, { task: { placementConstraints: ['attribute:ecs.cpu-architecture == arm64'] } })],
  }),
});
