import { options, type Field } from '../../field';
import { edgesFrom, type Graph } from '../../graph';
import type { DesignNode } from '../../union';
import { serviceLaunchType } from '../launch-type';
import { CONTROLLER_TEXT, isEcsController, shiftsTraffic } from './strategy';

type Service = DesignNode<'service'>;
type ServiceField = Field<Service>;
type Why = NonNullable<ServiceField['notApplicable']>;

const docs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_ecs.FargateServiceProps', property });
const ec2Docs = (property: string): ServiceField['docs'] => ({ fqn: 'aws_ecs.Ec2ServiceProps', property });
const BY_OVERRIDE = 'The CDK has no word for it: it is a property override.';

const byEcs: Why = ({ props }) => (isEcsController(props) ? undefined : `It is deployed by ${CONTROLLER_TEXT[props.deploymentController ?? 'ECS']}.`);
const inAws: Why = (node, graph) => (serviceLaunchType(node, graph) === 'EXTERNAL' ? 'Not for services on External instances.' : undefined);
const shifting: Why = (node, graph) => (shiftsTraffic(node, graph) ? undefined : 'Only for deployments that run new tasks beside the old ones.');
const ofStrategy =
  (strategy: 'LINEAR' | 'CANARY'): Why =>
  ({ props }) =>
    props.deploymentStrategy === strategy ? undefined : `Only for ${strategy.toLowerCase()} deployments.`;
const withBreaker: Why = (node, graph) => inAws(node, graph) ?? (node.props.circuitBreaker === undefined ? 'Only with the circuit breaker.' : undefined);
const onInstances: Why = (node, graph) => (serviceLaunchType(node, graph) === 'EC2' ? undefined : 'Only for services on EC2 instances.');
const first =
  (...reasons: readonly Why[]): Why =>
  (node: Service, graph: Graph) => {
    for (const why of reasons) {
      const reason = why(node, graph);
      if (reason !== undefined) return reason;
    }
    return undefined;
  };

/** How new tasks take over from old ones is edited here. */
export const deploymentFields: readonly ServiceField[] = [
  {
    path: ['deploymentStrategy'],
    label: 'New tasks',
    section: 'Deployment',
    control: options(
      ['ROLLING', 'Rolling: in the place of old ones'],
      ['BLUE_GREEN', 'Blue/green: beside all old ones'],
      ['LINEAR', 'Linear: get requests in equal steps'],
      ['CANARY', 'Canary: get a few requests first'],
    ),
    essential: true,
    placeholder: 'Rolling: in the place of old ones',
    docs: docs('deploymentStrategy'),
    notApplicable: first(inAws, byEcs),
  },
  {
    path: ['linear', 'stepPercent'],
    label: 'Each step',
    section: 'Deployment',
    control: { type: 'number', unit: '%', min: 3, max: 100, step: 0.1 },
    essential: true,
    placeholder: '10',
    docs: { fqn: 'aws_ecs.TrafficShiftConfig', property: 'stepPercent' },
    notApplicable: ofStrategy('LINEAR'),
  },
  {
    path: ['linear', 'stepBakeMinutes'],
    label: 'After each step',
    section: 'Deployment',
    control: { type: 'number', unit: 'min', min: 0, max: 1440 },
    essential: true,
    placeholder: '6',
    docs: { fqn: 'aws_ecs.TrafficShiftConfig', property: 'stepBakeTime' },
    notApplicable: ofStrategy('LINEAR'),
  },
  {
    path: ['canary', 'stepPercent'],
    label: 'First step',
    section: 'Deployment',
    control: { type: 'number', unit: '%', min: 0.1, max: 100, step: 0.1 },
    essential: true,
    placeholder: '5',
    docs: { fqn: 'aws_ecs.TrafficShiftConfig', property: 'stepPercent' },
    notApplicable: ofStrategy('CANARY'),
  },
  {
    path: ['canary', 'stepBakeMinutes'],
    label: 'After it',
    section: 'Deployment',
    control: { type: 'number', unit: 'min', min: 0, max: 1440 },
    essential: true,
    placeholder: '10',
    docs: { fqn: 'aws_ecs.TrafficShiftConfig', property: 'stepBakeTime' },
    notApplicable: ofStrategy('CANARY'),
  },
  {
    path: ['bakeTimeMinutes'],
    label: 'Old tasks stay for',
    section: 'Deployment',
    control: { type: 'number', unit: 'min', min: 0, max: 1440 },
    essential: true,
    placeholder: '15',
    docs: docs('bakeTime'),
    help: 'When all requests go to new tasks, so that a deployment can still go back at once.',
    notApplicable: shifting,
  },
];

/** When a deployment has failed, who deploys, and when it is done again, is edited here. */
export const failureFields: readonly ServiceField[] = [
  {
    path: ['circuitBreaker'],
    label: 'When a deployment fails',
    section: 'Deployment',
    control: options(['ROLLBACK', 'Stop and roll back'], ['ON', 'Stop']),
    essential: true,
    placeholder: 'keep trying',
    docs: docs('circuitBreaker'),
    notApplicable: first((node, graph) => inAws(node, graph) && 'External instances have no circuit breaker for deployments.', byEcs),
  },
  {
    path: ['circuitBreakerThreshold', 'type'],
    label: 'A deployment has failed with',
    section: 'Deployment',
    control: options(
      ['BOUNDED_PERCENT', 'a share of failed tasks, 3 to 200'],
      ['UNBOUNDED_PERCENT', 'a share of failed tasks'],
      ['COUNT', 'a number of failed tasks'],
    ),
    placeholder: '50 % failed tasks, 3 to 200',
    help: BY_OVERRIDE,
    notApplicable: withBreaker,
  },
  {
    path: ['circuitBreakerThreshold', 'value'],
    label: 'Failed tasks, number or %',
    section: 'Deployment',
    control: { type: 'number', min: 1 },
    help: 'As a number of tasks, or in percent of the tasks that the service is to run.',
    notApplicable: withBreaker,
  },
  {
    path: ['circuitBreakerResets'],
    label: 'Healthy tasks set the count back',
    section: 'Deployment',
    control: { type: 'toggle', absent: true },
    help: BY_OVERRIDE,
    notApplicable: withBreaker,
  },
  {
    path: ['alarmBehavior'],
    label: 'When an alarm goes off',
    section: 'Deployment',
    control: options(['ROLLBACK_ON_ALARM', 'Stop and roll back'], ['FAIL_ON_ALARM', 'Stop']),
    essential: true,
    placeholder: 'stop and roll back',
    docs: { fqn: 'aws_ecs.DeploymentAlarmOptions', property: 'behavior' },
    notApplicable: first(byEcs, ({ id }, graph) =>
      edgesFrom(graph, id, 'stops-on').length > 0 ? undefined : 'Draw a line to the alarms that stop its deployments first.',
    ),
  },
  {
    path: ['deploymentController'],
    label: 'Deployed by',
    section: 'Deployment',
    control: options(['ECS', 'ECS'], ['CODE_DEPLOY', 'CodeDeploy'], ['EXTERNAL', 'a controller of your own']),
    placeholder: 'ECS',
    docs: docs('deploymentController'),
  },
  {
    path: ['forceNewDeployment', 'enabled'],
    label: 'Deploy though nothing has changed',
    section: 'Deployment',
    control: { type: 'toggle', absent: false },
    docs: docs('forceNewDeployment'),
    notApplicable: byEcs,
  },
  {
    path: ['forceNewDeployment', 'nonce'],
    label: 'Whenever this text changes',
    section: 'Deployment',
    control: { type: 'text', mono: true },
    placeholder: 'release-42',
    docs: { fqn: 'aws_ecs.ForceNewDeployment', property: 'nonce' },
    notApplicable: byEcs,
  },
];

/** Where tasks are put is edited here. */
export const placementFields: readonly ServiceField[] = [
  {
    path: ['placementStrategies'],
    label: 'Put tasks on instances',
    section: 'Placement',
    control: {
      type: 'rows',
      item: 'strategy',
      columns: [
        {
          key: 'type',
          label: 'How',
          control: {
            type: 'select',
            options: [
              { value: 'SPREAD_ACROSS_INSTANCES', label: 'spread across instances' },
              { value: 'SPREAD_ACROSS', label: 'spread across …' },
              { value: 'PACKED_BY_CPU', label: 'packed by CPU' },
              { value: 'PACKED_BY_MEMORY', label: 'packed by memory' },
              { value: 'RANDOMLY', label: 'at random' },
            ],
          },
        },
        { key: 'attribute', label: 'Attribute', control: { type: 'text', mono: true }, placeholder: 'attribute:ecs.availability-zone' },
      ],
    },
    docs: ec2Docs('placementStrategies'),
    notApplicable: onInstances,
  },
  {
    path: ['placementConstraints'],
    label: 'Only on instances',
    section: 'Placement',
    control: {
      type: 'rows',
      item: 'constraint',
      columns: [
        {
          key: 'type',
          label: 'Which',
          control: {
            type: 'select',
            options: [
              { value: 'DISTINCT_INSTANCES', label: 'without such a task' },
              { value: 'MEMBER_OF', label: 'that meet …' },
            ],
          },
        },
        { key: 'expression', label: 'Expression', control: { type: 'text', mono: true }, placeholder: 'attribute:ecs.instance-type =~ t3.*' },
      ],
    },
    docs: ec2Docs('placementConstraints'),
    notApplicable: onInstances,
  },
];
