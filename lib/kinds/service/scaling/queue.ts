import { isPeriod } from '../../alarm/metric-of';
import { edgesFrom, nodeOfKind, type Graph } from '../../graph';
import type { DesignEdge } from '../../union';
import { policyIds, queuePolicyIds } from './ids';
import { alarmProblems, type ScalingProblem } from './problems';
import { stepProblem } from './steps';

/** What is wrong with how a service scales on a queue: where in the edge's props, and after the service's name. */
export function queueProblems(edge: DesignEdge<'scales-on'>, graph: Graph): ScalingProblem[] {
  const { props } = edge;
  const found = props.steps?.length ? stepProblem(props.steps, props.adjustment === 'EXACT_CAPACITY') : undefined;
  return [
    ...takenIds(edge, graph),
    ...(found ? [{ path: ['steps', ...found.path], says: `scales on the queue in steps; the policy ${found.problem.replace(/\.$/, '')}` }] : []),
    ...(!props.steps?.length && props.messagesPerTask === undefined
      ? [{ path: ['messagesPerTask'], says: 'scales on the queue, but nothing says for how many messages; give the messages per task, or steps' }]
      : []),
    ...(props.messagesPerTask !== undefined && (!Number.isInteger(props.messagesPerTask) || props.messagesPerTask < 1)
      ? [{ path: ['messagesPerTask'], says: `has one task more for ${props.messagesPerTask} messages; that must be a whole number from 1` }]
      : []),
    ...(props.periodSeconds !== undefined && !isPeriod(props.periodSeconds)
      ? [{ path: ['periodSeconds'], says: `is scaled on periods of ${props.periodSeconds} seconds; they are 1, 5, 10 or 30 seconds, or whole minutes` }]
      : []),
    ...(props.cooldownSeconds !== undefined && (props.cooldownSeconds < 0 || !Number.isInteger(props.cooldownSeconds))
      ? [{ path: ['cooldownSeconds'], says: `pauses ${props.cooldownSeconds} seconds between changes; that must be a whole number from 0` }]
      : []),
    ...alarmProblems(props, (...path) => path),
  ];
}

/** Each policy of a service has a construct id of its own: those of its own policies come first, then those of its queues in their order. */
function takenIds(edge: DesignEdge<'scales-on'>, graph: Graph): ScalingProblem[] {
  const service = nodeOfKind(graph, edge.from, 'service');
  const lines = edgesFrom(graph, edge.from, 'scales-on');
  const before = lines.slice(
    0,
    lines.findIndex(({ id }) => id === edge.id),
  );
  if (before.some(({ to }) => to === edge.to)) return [{ path: [], says: 'scales on the same queue twice; take one of the two lines away' }];
  const idsOf = (it: DesignEdge<'scales-on'>): string[] => Object.values(queuePolicyIds(it, graph));
  const taken = new Set(['Resource', ...policyIds(service?.props.scaling?.policies ?? []), ...before.flatMap(idsOf)]);
  const own = idsOf(edge);
  const twice = own.find((id, index) => taken.has(id) || own.indexOf(id) < index);
  return twice === undefined ? [] : [{ path: ['name'], says: `has two scaling policies called ${twice}; give this line a name of its own for its policy` }];
}
