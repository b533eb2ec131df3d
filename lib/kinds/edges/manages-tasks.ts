import { call, instance, property, staticCall, THIS } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { nodeOfKind } from '../graph';
import { isAction } from '../iam/is-action';
import { doing, Incomplete, type PlanContext } from '../plan-context';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

const PROTECT = 'ecs:UpdateTaskProtection';

/** A role, or the role of tasks, may protect tasks of a cluster from being stopped, or do something else with them. */
export const managesTasks: EdgeDefinition<'manages-tasks'> = {
  kind: 'manages-tasks',
  label: 'Tasks of the cluster',
  fields: [
    {
      path: ['actions'],
      label: 'May',
      section: 'Permission',
      control: { type: 'list', item: 'action' },
      essential: true,
      placeholder: PROTECT,
      help: 'Actions of ECS on tasks, such as ecs:StopTask.',
    },
    {
      path: ['tasks'],
      label: 'With the tasks',
      section: 'Permission',
      control: { type: 'text', mono: true },
      placeholder: '*',
      help: 'Ids of tasks; * stands for any letters.',
    },
  ],
  facts: ({ props }) => (props.actions?.length ? props.actions.map((action) => action.replace(/^ecs:/, '')).join(', ') : 'protect'),
  plan: (edge, context) => {
    const grantee = context.construct(edge.from);
    if (context.graph.nodes[edge.from]?.kind === 'task-definition') return [doing(edge.id, call(grantee, 'addToTaskRolePolicy', statement(edge, context)))];
    const { actions, tasks } = edge.props;
    if (isMade(edge, context) && !actions?.length && !tasks) return [doing(edge.id, call(context.construct(edge.to), 'grantTaskProtection', grantee))];
    return [doing(edge.id, call(grantee, 'addToPrincipalPolicy', statement(edge, context)))];
  },
};

function statement(edge: DesignEdge<'manages-tasks'>, context: PlanContext): Expr {
  const { actions, tasks } = edge.props;
  const wrong = actions?.findIndex((action) => !isAction(action)) ?? -1;
  if (wrong >= 0) throw new Incomplete(['actions', wrong], `"${actions?.[wrong] ?? ''}" is no action: a service and an operation, such as ${PROTECT}.`);
  return instance('aws_iam.PolicyStatement', { actions: actions?.length ? actions : [PROTECT], resources: [arnOfTasks(edge, tasks || '*', context)] });
}

/** `cluster.arnForTasks(…)`, which only a cluster of the stack itself has. */
function arnOfTasks(edge: DesignEdge<'manages-tasks'>, tasks: string, context: PlanContext): Expr {
  const cluster = context.construct(edge.to);
  if (isMade(edge, context)) return call(cluster, 'arnForTasks', tasks);
  const resourceName = staticCall('Fn', 'join', '/', [property(cluster, 'clusterName'), tasks]);
  return call(THIS, 'formatArn', { service: 'ecs', resource: 'task', resourceName });
}

function isMade({ to }: DesignEdge<'manages-tasks'>, { graph }: PlanContext): boolean {
  const cluster = nodeOfKind(graph, to, 'cluster');
  return cluster !== undefined && cluster.props.source !== 'existing' && !cluster.props.withoutVpc;
}
