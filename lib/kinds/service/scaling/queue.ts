import { isPeriod } from '../../alarm/metric-of';
import type { Graph } from '../../graph';
import type { DesignEdge } from '../../union';
import { alarmProblems, type ScalingProblem } from './problems';
import { stepProblem } from './steps';

/** What is wrong with how a service scales on a queue: where in the edge's props, and after the service's name. */
export function queueProblems({ props }: DesignEdge<'scales-on'>, _graph: Graph): ScalingProblem[] {
  const found = props.steps?.length ? stepProblem(props.steps, props.adjustment === 'EXACT_CAPACITY') : undefined;
  return [
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
