import type { Field } from '../field';
import { ADJUSTMENT, AGGREGATION, STEPS } from '../service/scaling/step-controls';
import type { DesignEdge } from '../union';
import type { EdgeDefinition } from './definition';

type Edge = DesignEdge<'scales-on'>;

const docs = (property: string): Field<Edge>['docs'] => ({ fqn: 'aws_applicationautoscaling.BasicStepScalingPolicyProps', property });
const inSteps = ({ props }: Edge): boolean => (props.steps?.length ?? 0) > 0;

/** A service has as many tasks as a queue needs: the service's own plan speaks of it. */
export const scalesOn: EdgeDefinition<'scales-on'> = {
  kind: 'scales-on',
  label: 'Scales on',
  fields: [
    {
      path: ['messagesPerTask'],
      label: 'Messages for one more task',
      section: 'Starting tasks',
      control: { type: 'number', min: 1 },
      essential: true,
      help: 'Of the messages that wait and nobody works on. One more task is started for each so many.',
      notApplicable: (edge) => (inSteps(edge) ? 'The steps say how many tasks there are.' : undefined),
    },
    {
      path: ['steps'],
      label: 'Steps',
      section: 'Starting tasks',
      control: STEPS,
      docs: docs('scalingSteps'),
      help: 'By the number of messages that wait. Instead of so many messages for each task.',
    },
    {
      path: ['adjustment'],
      label: 'The steps say',
      section: 'Starting tasks',
      control: ADJUSTMENT,
      placeholder: 'tasks more or fewer',
      docs: docs('adjustmentType'),
      notApplicable: (edge) => (inSteps(edge) ? undefined : 'Only for steps.'),
    },
    {
      path: ['aggregation'],
      label: 'Values count as their',
      section: 'Starting tasks',
      control: AGGREGATION,
      placeholder: 'average',
      docs: docs('metricAggregationType'),
    },
    {
      path: ['minAdjustmentMagnitude'],
      label: 'Change by at least',
      section: 'Starting tasks',
      control: { type: 'number', unit: 'tasks', min: 1 },
      placeholder: '1',
      docs: docs('minAdjustmentMagnitude'),
      notApplicable: ({ props }) => (props.adjustment === 'PERCENT_CHANGE_IN_CAPACITY' ? undefined : 'Only for steps in percent.'),
    },
    {
      path: ['scaleInWhenDone'],
      label: 'Stop tasks when all messages are done',
      section: 'Stopping tasks',
      control: { type: 'toggle', absent: false },
      essential: true,
      help: 'Only when no message waits and none is in work, so that no task is stopped in the middle of one.',
    },
    {
      path: ['periodSeconds'],
      label: 'Period',
      section: 'Pace',
      control: { type: 'number', unit: 's', min: 1 },
      essential: true,
      placeholder: '300',
      docs: { fqn: 'aws_cloudwatch.MetricOptions', property: 'period' },
    },
    {
      path: ['cooldownSeconds'],
      label: 'Pause after a change',
      section: 'Pace',
      control: { type: 'number', unit: 's', min: 0 },
      placeholder: 'none',
      docs: docs('cooldown'),
    },
    {
      path: ['evaluationPeriods'],
      label: 'Looks at',
      section: 'Pace',
      control: { type: 'number', unit: 'periods', min: 1 },
      placeholder: '1',
      docs: docs('evaluationPeriods'),
    },
    {
      path: ['datapointsToAlarm'],
      label: 'Of which must agree',
      section: 'Pace',
      control: { type: 'number', min: 1 },
      placeholder: 'all',
      docs: docs('datapointsToAlarm'),
    },
    {
      path: ['name'],
      label: 'Construct id',
      section: 'Naming',
      control: { type: 'text', mono: true },
      placeholder: 'the queue’s name with Waiting',
    },
  ],
  facts: ({ props }) => (props.steps?.length ? `${props.steps.length} steps` : `${props.messagesPerTask ?? '?'} messages per task`),
  plan: () => [],
};
