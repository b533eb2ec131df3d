import { call } from '@/lib/plan/build';
import { driverName } from '../container/logging/drivers';
import { containersOf, type Graph } from '../graph';
import { doing } from '../plan-context';
import type { EdgeDefinition } from './definition';

/** `taskDefinition.grantRun(role)`. */
export const mayRun: EdgeDefinition<'may-run'> = {
  kind: 'may-run',
  label: 'Permission to run',
  fields: [],
  facts: () => '',
  plan: (edge, context) => {
    const task = context.construct(edge.to);
    const run = doing(edge.id, call(task, 'grantRun', context.construct(edge.from)));
    // What may be passed must be known by then: with the router that the CDK adds by itself the execution role comes too late.
    return addsRouter(edge.to, context.graph) ? [doing(edge.id, call(task, 'obtainExecutionRole')), run] : [run];
  },
};

/** True when the CDK adds a log router of its own to a task definition, while it writes the template. */
function addsRouter(taskId: string, graph: Graph): boolean {
  const containers = containersOf(graph, taskId);
  return containers.some(({ props }) => driverName(props.logging) === 'awsfirelens') && !containers.some(({ props }) => props.firelens);
}
