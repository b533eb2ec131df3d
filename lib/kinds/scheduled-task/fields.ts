import { options, type Field } from '../field';
import { subnetFields } from '../subnets';
import type { DesignNode } from '../union';
import { hasTaskInterface, scheduledLaunchType } from './launch';

type TaskField = Field<DesignNode<'scheduled-task'>>;

const rule = (property: string): TaskField['docs'] => ({ fqn: 'aws_events.RuleProps', property });
const target = (property: string): TaskField['docs'] => ({ fqn: 'aws_events_targets.EcsTaskProps', property });
const override = (property: string) => ({ fqn: 'aws_events_targets.ContainerOverride', property });
const fargateOnly: TaskField['notApplicable'] = (node, graph) => (scheduledLaunchType(node, graph) === 'FARGATE' ? undefined : 'Only for tasks on Fargate.');
const inVpc: TaskField['notApplicable'] = (node, graph) =>
  hasTaskInterface(node, graph) ? undefined : 'Only for tasks with a network interface of their own (network mode awsvpc).';

/** How an EventBridge rule that runs tasks is edited. */
export const scheduledTaskFields: readonly TaskField[] = [
  {
    path: ['schedule'],
    label: 'Schedule',
    section: 'When',
    control: { type: 'text', mono: true },
    essential: true,
    placeholder: 'rate(1 hour)',
    docs: rule('schedule'),
    help: 'rate(1 hour), or cron(minutes hours day month weekday year) in UTC: cron(0 3 * * ? *) is every day at 3.',
  },
  {
    path: ['eventPattern'],
    label: 'Or on events',
    section: 'When',
    control: { type: 'text', mono: true, multiline: true },
    placeholder: '{"source": ["aws.s3"]}',
    docs: rule('eventPattern'),
    help: 'The events that start tasks, as JSON. Lists say what a part of the event may be.',
  },
  {
    path: ['eventBusName'],
    label: 'Event bus',
    section: 'When',
    control: { type: 'text', mono: true },
    placeholder: 'the default one',
    docs: rule('eventBus'),
    notApplicable: ({ props }) => (props.eventPattern ? undefined : 'Only for events; schedules are kept by the default event bus.'),
  },
  { path: ['enabled'], label: 'Switched on', section: 'When', control: { type: 'toggle', absent: true }, docs: rule('enabled') },
  {
    path: ['taskCount'],
    label: 'Tasks each time',
    section: 'Tasks',
    control: { type: 'number', min: 1, max: 10 },
    essential: true,
    placeholder: '1',
    docs: target('taskCount'),
  },
  {
    path: ['launchType'],
    label: 'Runs on',
    section: 'Tasks',
    control: options(['FARGATE', 'Fargate'], ['EC2', 'EC2 instances']),
    placeholder: 'EC2 instances if the task definition can, else Fargate',
    docs: target('launchType'),
  },
  {
    path: ['containerOverrides'],
    label: 'Other than the task definition says',
    section: 'Overrides',
    control: {
      type: 'records',
      item: 'container',
      fresh: {},
      parts: [
        {
          key: 'containerName',
          label: 'Container',
          essential: true,
          control: { type: 'container-name' },
          placeholder: 'choose one',
          docs: override('containerName'),
        },
        { key: 'command', label: 'Command', essential: true, control: { type: 'command' }, placeholder: 'as it is defined', docs: override('command') },
        {
          key: 'environment',
          label: 'Environment variables',
          control: { type: 'key-value', keyLabel: 'Variable', valueLabel: 'Value' },
          docs: override('environment'),
        },
        { key: 'cpu', label: 'CPU', control: { type: 'number', unit: 'units', min: 0 }, docs: override('cpu') },
        { key: 'memoryLimitMiB', label: 'Memory limit', control: { type: 'number', unit: 'MiB', min: 4 }, docs: override('memoryLimit') },
        { key: 'memoryReservationMiB', label: 'Reserved memory', control: { type: 'number', unit: 'MiB', min: 4 }, docs: override('memoryReservation') },
      ],
    },
    docs: target('containerOverrides'),
  },
  { path: ['cpu'], label: 'CPU of the task', section: 'Overrides', control: { type: 'number', unit: 'units', min: 128 }, docs: target('cpu') },
  { path: ['memoryMiB'], label: 'Memory of the task', section: 'Overrides', control: { type: 'number', unit: 'MiB', min: 4 }, docs: target('memory') },
  {
    path: ['ephemeralStorageGiB'],
    label: 'Ephemeral storage',
    section: 'Overrides',
    control: { type: 'number', unit: 'GiB', min: 20, max: 200 },
    docs: target('ephemeralStorage'),
    notApplicable: fargateOnly,
  },
  ...subnetFields<DesignNode<'scheduled-task'>>({
    section: 'Network',
    placeholder: 'private, with a way out',
    docs: target('subnetSelection'),
    notApplicable: inVpc,
  }),
  {
    path: ['assignPublicIp'],
    label: 'Public IP address',
    section: 'Network',
    control: { type: 'toggle', absent: false },
    docs: target('assignPublicIp'),
    help: 'Without a word, tasks in public subnets get one.',
    notApplicable: (node, graph) => inVpc(node, graph) ?? fargateOnly(node, graph),
  },
  {
    path: ['platformVersion'],
    label: 'Platform version',
    section: 'Platform',
    control: options(
      ['LATEST', 'latest'],
      ['VERSION1_4', '1.4.0'],
      ['VERSION1_3', '1.3.0'],
      ['VERSION1_2', '1.2.0'],
      ['VERSION1_1', '1.1.0'],
      ['VERSION1_0', '1.0.0'],
    ),
    placeholder: 'latest',
    docs: target('platformVersion'),
    notApplicable: fargateOnly,
  },
  { path: ['enableExecuteCommand'], label: 'ECS Exec', section: 'Access', control: { type: 'toggle', absent: false }, docs: target('enableExecuteCommand') },
  {
    path: ['retryAttempts'],
    label: 'Tries again',
    section: 'Failures',
    control: { type: 'number', unit: 'times', min: 0, max: 185 },
    placeholder: '185',
    docs: target('retryAttempts'),
  },
  {
    path: ['maxEventAgeSeconds'],
    label: 'Tries for',
    section: 'Failures',
    control: { type: 'number', unit: 's', min: 60, max: 86_400 },
    placeholder: '86400 (a day)',
    docs: target('maxEventAge'),
  },
  {
    path: ['propagateTags'],
    label: 'Tasks get the tags of',
    section: 'Tags',
    control: options(['TASK_DEFINITION', 'the task definition'], ['NONE', 'nothing']),
    placeholder: 'nothing',
    docs: target('propagateTags'),
  },
  {
    path: ['tags'],
    label: 'Tags of the tasks',
    section: 'Tags',
    control: { type: 'key-value', keyLabel: 'Tag', valueLabel: 'Value' },
    docs: target('tags'),
  },
  {
    path: ['ruleName'],
    label: 'Rule name',
    section: 'Naming',
    control: { type: 'text' },
    placeholder: 'made by CloudFormation',
    docs: rule('ruleName'),
  },
  { path: ['description'], label: 'Description', section: 'Naming', control: { type: 'text' }, docs: rule('description') },
];
