import { options, type Field } from '../field';
import type { DesignNode } from '../union';
import { HEALTH_CHECK_TYPES, POLICY_TEXT, PROCESS_TEXT, SCALING_PROCESSES, TERMINATION_POLICIES } from './group-names';
import { isProvider } from './ids';

type CapacityField = Field<DesignNode<'capacity'>>;
type Why = NonNullable<CapacityField['notApplicable']>;

const docs = (property: string): CapacityField['docs'] => ({ fqn: 'aws_ecs.AddCapacityOptions', property });
const group = (property: string): CapacityField['docs'] => ({ fqn: 'aws_autoscaling.AutoScalingGroupProps', property });
const rolling = (property: string): CapacityField['docs'] => ({ fqn: 'aws_autoscaling.RollingUpdateOptions', property });
const provider: Why = (node) => (isProvider(node) ? undefined : 'Only for a capacity provider.');
const whenRolling: Why = ({ props }) =>
  props.updatePolicy && props.updatePolicy.type !== 'REPLACING' ? undefined : 'Only where instances are replaced one after the other.';
const whenSignals: Why = ({ props }) => (props.signals ? undefined : 'Only where the group waits for its instances.');

/** How the Auto Scaling group itself is edited: health, replacing, monitoring. */
export const groupFields: readonly CapacityField[] = [
  {
    path: ['healthChecks', 'additionalTypes'],
    label: 'Health besides that of EC2',
    section: 'Health',
    control: { type: 'choices', options: HEALTH_CHECK_TYPES.map((value) => ({ value, label: healthText(value) })) },
    docs: docs('healthChecks'),
  },
  {
    path: ['healthChecks', 'gracePeriodSeconds'],
    label: 'Checked after start',
    section: 'Health',
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: '0',
    docs: { fqn: 'aws_autoscaling.AdditionalHealthChecksOptions', property: 'gracePeriod' },
  },
  {
    path: ['defaultInstanceWarmupSeconds'],
    label: 'Warm-up',
    section: 'Health',
    control: { type: 'number', unit: 's', min: 0 },
    docs: docs('defaultInstanceWarmup'),
  },
  {
    path: ['updatePolicy', 'type'],
    label: 'Instances are replaced',
    section: 'Replacing',
    control: options(['ROLLING', 'one after the other'], ['REPLACING', 'all by a new group']),
    placeholder: 'not; without a provider, by a new group',
    docs: docs('updatePolicy'),
  },
  {
    path: ['updatePolicy', 'maxBatchSize'],
    label: 'Replaced at once',
    section: 'Replacing',
    control: { type: 'number', min: 1, max: 100 },
    placeholder: '1',
    docs: rolling('maxBatchSize'),
    notApplicable: whenRolling,
  },
  {
    path: ['updatePolicy', 'minInstancesInService'],
    label: 'In service, at least',
    section: 'Replacing',
    control: { type: 'number', min: 0 },
    placeholder: '0',
    docs: rolling('minInstancesInService'),
    notApplicable: whenRolling,
  },
  {
    path: ['updatePolicy', 'minSuccessPercentage'],
    label: 'Have to come up',
    section: 'Replacing',
    control: { type: 'number', unit: '%', min: 0, max: 100 },
    placeholder: 'as for signals',
    docs: rolling('minSuccessPercentage'),
    notApplicable: whenRolling,
  },
  {
    path: ['updatePolicy', 'pauseTimeSeconds'],
    label: 'Pause between',
    section: 'Replacing',
    control: { type: 'number', unit: 's', min: 0, max: 3600 },
    placeholder: 'as for signals',
    docs: rolling('pauseTime'),
    notApplicable: whenRolling,
  },
  {
    path: ['updatePolicy', 'waitOnResourceSignals'],
    label: 'Waits for signals',
    section: 'Replacing',
    control: { type: 'toggle', absent: false },
    docs: rolling('waitOnResourceSignals'),
    notApplicable: whenRolling,
  },
  {
    path: ['updatePolicy', 'suspendProcesses'],
    label: 'Suspended meanwhile',
    section: 'Replacing',
    control: { type: 'choices', options: SCALING_PROCESSES.map((value) => ({ value, label: PROCESS_TEXT[value] })) },
    placeholder: 'what would disturb',
    docs: rolling('suspendProcesses'),
    notApplicable: whenRolling,
  },
  {
    path: ['signals', 'waitFor'],
    label: 'Waits for signals of',
    section: 'Replacing',
    control: options(['ALL', 'all instances'], ['MIN_CAPACITY', 'the least number of instances'], ['COUNT', 'so many instances']),
    placeholder: 'none',
    docs: docs('signals'),
    help: 'Instances must send them: cfn-signal in the commands at start.',
  },
  { path: ['signals', 'count'], label: 'Signals', section: 'Replacing', control: { type: 'number', min: 1 }, notApplicable: whenSignals },
  {
    path: ['signals', 'minSuccessPercentage'],
    label: 'Have to succeed',
    section: 'Replacing',
    control: { type: 'number', unit: '%', min: 0, max: 100 },
    placeholder: '100',
    docs: { fqn: 'aws_autoscaling.SignalsOptions', property: 'minSuccessPercentage' },
    notApplicable: whenSignals,
  },
  {
    path: ['signals', 'timeoutSeconds'],
    label: 'They come within',
    section: 'Replacing',
    control: { type: 'number', unit: 's', min: 0, max: 43_200 },
    placeholder: '300',
    docs: { fqn: 'aws_autoscaling.SignalsOptions', property: 'timeout' },
    notApplicable: whenSignals,
  },
  {
    path: ['ignoreUnmodifiedSizeProperties'],
    label: 'Keeps its size when the template does not change it',
    section: 'Replacing',
    control: { type: 'toggle', absent: true },
    docs: docs('ignoreUnmodifiedSizeProperties'),
  },
  {
    path: ['maxInstanceLifetimeDays'],
    label: 'Instances live for',
    section: 'Replacing',
    control: { type: 'number', unit: 'days', min: 1, max: 365 },
    placeholder: 'for ever',
    docs: docs('maxInstanceLifetime'),
  },
  {
    path: ['minHealthyPercentage'],
    label: 'Healthy instances, at least',
    section: 'Replacing',
    control: { type: 'number', unit: '%', min: 0, max: 100 },
    docs: group('minHealthyPercentage'),
    notApplicable: provider,
  },
  {
    path: ['maxHealthyPercentage'],
    label: 'Healthy instances, at most',
    section: 'Replacing',
    control: { type: 'number', unit: '%', min: 100, max: 200 },
    docs: group('maxHealthyPercentage'),
    notApplicable: provider,
  },
  {
    path: ['newInstancesProtectedFromScaleIn'],
    label: 'Protected from scaling in',
    section: 'Scaling',
    control: { type: 'toggle', absent: false },
    docs: docs('newInstancesProtectedFromScaleIn'),
  },
  {
    path: ['terminationPolicies'],
    label: 'Ended first',
    section: 'Scaling',
    control: { type: 'choices', options: TERMINATION_POLICIES.map((value) => ({ value, label: POLICY_TEXT[value] })) },
    docs: docs('terminationPolicies'),
  },
  {
    path: ['terminationPolicyFunctionArn'],
    label: 'Function that chooses them',
    section: 'Scaling',
    control: { type: 'text', mono: true },
    placeholder: 'arn:aws:lambda:…',
    docs: docs('terminationPolicyCustomLambdaFunctionArn'),
    notApplicable: ({ props }) =>
      props.terminationPolicies?.includes('CUSTOM_LAMBDA_FUNCTION') ? undefined : 'Only where a function of your own chooses what ends first.',
  },
  {
    path: ['cooldownSeconds'],
    label: 'Cooldown',
    section: 'Scaling',
    control: { type: 'number', unit: 's', min: 0 },
    placeholder: '300',
    docs: docs('cooldown'),
  },
  {
    path: ['azCapacityDistributionStrategy'],
    label: 'Over Availability Zones',
    section: 'Scaling',
    control: options(['BALANCED_BEST_EFFORT', 'evenly, if there are instances'], ['BALANCED_ONLY', 'evenly only']),
    placeholder: 'evenly, if there are instances',
    docs: docs('azCapacityDistributionStrategy'),
  },
  {
    path: ['capacityRebalance'],
    label: 'Replaces Spot instances before they are taken back',
    section: 'Spot',
    control: { type: 'toggle', absent: false },
    docs: docs('capacityRebalance'),
  },
  {
    path: ['deletionProtection'],
    label: 'Deletion of the group',
    section: 'Scaling',
    control: options(['NONE', 'is allowed'], ['PREVENT_FORCE_DELETION', 'only without instances'], ['PREVENT_ALL_DELETION', 'is refused']),
    placeholder: 'is allowed',
    docs: docs('deletionProtection'),
  },
  {
    path: ['abandonedTermination'],
    label: 'An instance whose hook at its end fails',
    section: 'Scaling',
    control: options(['TERMINATE', 'ends'], ['RETAIN', 'is kept']),
    placeholder: 'ends',
    docs: docs('instanceLifecyclePolicy'),
  },
  {
    path: ['instanceMonitoring'],
    label: 'Metrics of instances',
    section: 'Monitoring',
    control: options(['BASIC', 'every five minutes'], ['DETAILED', 'every minute']),
    placeholder: 'every five minutes',
    docs: docs('instanceMonitoring'),
  },
  { path: ['groupMetrics'], label: 'Metrics of the group', section: 'Monitoring', control: { type: 'toggle', absent: false }, docs: docs('groupMetrics') },
  {
    path: ['autoScalingGroupName'],
    label: 'Name of the group',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: docs('autoScalingGroupName'),
  },
];

function healthText(type: (typeof HEALTH_CHECK_TYPES)[number]): string {
  return { ELB: 'Load balancers', EBS: 'EBS volumes', VPC_LATTICE: 'VPC Lattice' }[type];
}
