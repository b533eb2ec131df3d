import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { expressionsOfTask, unreadable, unreadableText, withoutExpression } from '../../support/placement';

/** Placement constraints of a task definition are expressions. */
export const placementExpression = defineRule({
  id: 'task/placement-expression',
  severity: 'warning',
  title: 'Placement constraints of a task definition are expressions of the cluster query language',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html',
  on: 'task-definition',
  check: (task) => unreadable(expressionsOfTask(task)).map((it) => ({ ...it, name: task.name })),
  message: ({ name, ...expression }) => unreadableText(`task definition ${name}`, expression),
  fixes: (match, _task, design) => withoutExpression(match, design),
  examples: () => {
    const constrained = (expression: string) => ec2Example({ nodes: { task: { props: { placementConstraints: [expression] } } } });
    return {
      ok: [constrained('attribute:ecs.instance-type =~ t3.* && attribute:stack exists')],
      bad: [constrained('attribute:ecs.os-type = linux'), constrained('(attribute:ecs.os-type == linux')],
    };
  },
});
