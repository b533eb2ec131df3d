import type { Field, Part } from '../../field';
import type { DesignNode } from '../../union';
import { isExistingService } from '../existing';
import { serviceLaunchType } from '../launch-type';
import { ADJUSTMENT, AGGREGATION, STEPS } from './step-controls';

type ServiceField = Field<DesignNode<'service'>>;

const scalable: ServiceField['notApplicable'] = (node, graph) =>
  isExistingService(node)
    ? 'An existing service keeps its scaling.'
    : serviceLaunchType(node, graph) === 'EXTERNAL'
      ? 'The number of tasks on External instances cannot be scaled.'
      : node.props.daemon
        ? 'A daemon runs one task on each instance.'
        : undefined;
const docs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_applicationautoscaling.EnableScalingProps', property });
const tracking = (property: string) => ({ fqn: 'aws_applicationautoscaling.BaseTargetTrackingProps', property });
const stepping = (property: string) => ({ fqn: 'aws_applicationautoscaling.BasicStepScalingPolicyProps', property });
const scheduling = (property: string) => ({ fqn: 'aws_applicationautoscaling.ScalingSchedule', property });
const metric = (property: string) => ({ fqn: 'aws_cloudwatch.MetricProps', property });

const TARGETS = ['CPU', 'MEMORY', 'REQUESTS', 'METRIC'];
const METRICS = ['METRIC', 'STEPS'];
const of = (...types: readonly string[]): Part['when'] => [{ key: 'type', is: types }];
const ofOwnMetric: Part['when'] = [
  { key: 'type', is: METRICS },
  { key: 'metric', is: ['OWN', undefined] },
];

const POLICY_PARTS: readonly Part[] = [
  {
    key: 'type',
    label: 'Follows',
    essential: true,
    control: {
      type: 'select',
      options: [
        { value: 'CPU', label: 'CPU utilization' },
        { value: 'MEMORY', label: 'Memory utilization' },
        { value: 'REQUESTS', label: 'Requests per task' },
        { value: 'METRIC', label: 'A metric: hold a value' },
        { value: 'STEPS', label: 'A metric: in steps' },
        { value: 'SCHEDULE', label: 'A schedule' },
      ],
    },
  },
  { key: 'targetGroup', label: 'Of the target group', control: { type: 'text' }, placeholder: 'the only one', when: of('REQUESTS') },
  {
    key: 'metric',
    label: 'Metric',
    essential: true,
    control: {
      type: 'select',
      options: [
        { value: 'OWN', label: 'one of my own' },
        { value: 'CPU_UTILIZATION', label: 'CPU utilization of this service' },
        { value: 'MEMORY_UTILIZATION', label: 'Memory utilization of this service' },
      ],
    },
    placeholder: 'one of my own',
    when: of(...METRICS),
  },
  {
    key: 'namespace',
    label: 'Namespace',
    essential: true,
    control: { type: 'text', mono: true },
    placeholder: 'Shop/Orders',
    docs: metric('namespace'),
    when: ofOwnMetric,
  },
  {
    key: 'metricName',
    label: 'Metric name',
    essential: true,
    control: { type: 'text', mono: true },
    placeholder: 'OpenOrders',
    docs: metric('metricName'),
    when: ofOwnMetric,
  },
  {
    key: 'dimensions',
    label: 'Dimensions',
    control: { type: 'key-value', keyLabel: 'Dimension', valueLabel: 'Value' },
    docs: metric('dimensionsMap'),
    when: ofOwnMetric,
  },
  {
    key: 'target',
    label: 'Value to hold',
    essential: true,
    control: { type: 'number', min: 1 },
    help: 'Percent for CPU and memory; requests for each task and minute.',
    when: of(...TARGETS),
  },
  { key: 'steps', label: 'Steps', essential: true, control: STEPS, docs: stepping('scalingSteps'), when: of('STEPS') },
  {
    key: 'adjustment',
    label: 'The steps say',
    control: ADJUSTMENT,
    placeholder: 'tasks more or fewer',
    docs: stepping('adjustmentType'),
    when: of('STEPS'),
  },
  {
    key: 'schedule',
    label: 'When',
    essential: true,
    control: { type: 'text', mono: true },
    placeholder: 'cron(0 8 ? * MON-FRI *)',
    docs: scheduling('schedule'),
    help: 'cron(minutes hours day month weekday year), rate(1 hour) or at(2027-01-01T08:00:00).',
    when: of('SCHEDULE'),
  },
  {
    key: 'timeZone',
    label: 'Time zone',
    control: { type: 'text' },
    essential: true,
    placeholder: 'UTC',
    docs: scheduling('timeZone'),
    when: of('SCHEDULE'),
  },
  {
    key: 'minCapacity',
    label: 'Then, at least',
    essential: true,
    control: { type: 'number', min: 0, max: 5000 },
    placeholder: 'as before',
    docs: scheduling('minCapacity'),
    when: of('SCHEDULE'),
  },
  {
    key: 'maxCapacity',
    label: 'Then, at most',
    essential: true,
    control: { type: 'number', min: 0, max: 5000 },
    placeholder: 'as before',
    docs: scheduling('maxCapacity'),
    when: of('SCHEDULE'),
  },
  {
    key: 'scaleOutCooldownSeconds',
    label: 'Pause after starts',
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: '300',
    docs: tracking('scaleOutCooldown'),
    when: of(...TARGETS),
  },
  {
    key: 'scaleInCooldownSeconds',
    label: 'Pause after stops',
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: '300',
    docs: tracking('scaleInCooldown'),
    when: of(...TARGETS),
  },
  { key: 'disableScaleIn', label: 'Never stop tasks', control: { type: 'toggle', absent: false }, docs: tracking('disableScaleIn'), when: of(...TARGETS) },
  {
    key: 'cooldownSeconds',
    label: 'Pause after a change',
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: 'none',
    docs: stepping('cooldown'),
    when: of('STEPS'),
  },
  { key: 'statistic', label: 'Statistic', control: { type: 'text', mono: true }, placeholder: 'Average', docs: metric('statistic'), when: of(...METRICS) },
  {
    key: 'periodSeconds',
    label: 'Period',
    control: { type: 'number', unit: 's', min: 1 },
    placeholder: '300',
    docs: metric('period'),
    when: of(...METRICS),
  },
  {
    key: 'evaluationPeriods',
    label: 'Looks at',
    control: { type: 'number', unit: 'periods', min: 1 },
    placeholder: '1',
    docs: stepping('evaluationPeriods'),
    when: of('STEPS'),
  },
  {
    key: 'datapointsToAlarm',
    label: 'Of which must agree',
    control: { type: 'number', min: 1 },
    placeholder: 'all',
    docs: stepping('datapointsToAlarm'),
    when: of('STEPS'),
  },
  {
    key: 'aggregation',
    label: 'Values count as their',
    control: AGGREGATION,
    placeholder: 'as the statistic says',
    docs: stepping('metricAggregationType'),
    when: of('STEPS'),
  },
  {
    key: 'minAdjustmentMagnitude',
    label: 'Change by at least',
    control: { type: 'number', unit: 'tasks', min: 1 },
    placeholder: '1',
    docs: stepping('minAdjustmentMagnitude'),
    when: [
      { key: 'type', is: ['STEPS'] },
      { key: 'adjustment', is: ['PERCENT_CHANGE_IN_CAPACITY'] },
    ],
  },
  { key: 'policyName', label: 'Policy name', control: { type: 'text' }, placeholder: 'generated', docs: tracking('policyName'), when: of(...TARGETS) },
  {
    key: 'name',
    label: 'Construct id',
    control: { type: 'text', mono: true },
    placeholder: 'made from what it follows',
    help: 'Of a schedule, its name.',
  },
];

/** How the task count of a service follows its load is edited. */
export const scalingFields: readonly ServiceField[] = [
  {
    path: ['scaling', 'minCapacity'],
    label: 'Tasks, at least',
    section: 'Scaling',
    control: { type: 'number', min: 0, max: 5000 },
    placeholder: '1',
    docs: docs('minCapacity'),
    notApplicable: scalable,
  },
  {
    path: ['scaling', 'maxCapacity'],
    label: 'Tasks, at most',
    section: 'Scaling',
    control: { type: 'number', min: 0, max: 5000 },
    docs: docs('maxCapacity'),
    notApplicable: scalable,
  },
  {
    path: ['scaling', 'policies'],
    label: 'The number of tasks follows',
    section: 'Scaling',
    control: { type: 'records', item: 'policy', parts: POLICY_PARTS, fresh: { type: 'CPU', target: 60 } },
    help: 'Of several, the one that wants the most tasks counts. To follow a queue, draw a line to it.',
    notApplicable: scalable,
  },
];
