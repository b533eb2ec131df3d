import { isAction } from '@/lib/kinds/iam/is-action';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';

/** What may be done with tasks of a cluster is an action of ECS. */
export const taskActions = defineRule({
  id: 'cluster/task-actions',
  severity: 'error',
  title: 'What may be done with tasks of a cluster are actions of ECS',
  source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html',
  on: 'edge:manages-tasks',
  check: ({ props }) =>
    (props.actions ?? []).flatMap((action, index) => (isAction(action) && /^(?:ecs:|\*$)/i.test(action) ? [] : [{ path: ['actions', index], action }])),
  message: ({ action }) => `"${action}" is no action on tasks of a cluster; write one of ECS, such as ecs:StopTask.`,
  fixes: (_match, { id }) => [losing(clearFix('Only protect tasks', id, ['actions']))],
  examples: () => ({ ok: [withActions(['ecs:StopTask']), withActions(undefined)], bad: [withActions(['StopTask']), withActions(['s3:GetObject'])] }),
});

function withActions(actions: readonly string[] | undefined) {
  return fargateExample({ edges: { manages: { kind: 'manages-tasks', from: 'task', to: 'cluster', props: { actions } } } });
}
