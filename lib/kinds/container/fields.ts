import type { Field } from '../field';
import type { DesignNode } from '../union';
import { imageFields } from './image-fields';
import { loggingFields } from './logging/fields';
import { ec2Only, moreContainerFields, notOnWindows } from './more-fields';

type ContainerField = Field<DesignNode<'container'>>;

const docs = (property: string): ContainerField['docs'] => ({ fqn: 'aws_ecs.ContainerDefinitionOptions', property });
const health = (property: string): ContainerField['docs'] => ({ fqn: 'aws_ecs.HealthCheck', property });

/** How a container is edited. */
export const containerFields: readonly ContainerField[] = [
  ...imageFields,
  {
    path: ['memoryLimitMiB'],
    label: 'Memory limit',
    section: 'Size',
    control: { type: 'number', unit: 'MiB', min: 6 },
    essential: true,
    docs: docs('memoryLimitMiB'),
  },
  {
    path: ['memoryReservationMiB'],
    label: 'Memory reservation',
    section: 'Size',
    control: { type: 'number', unit: 'MiB', min: 6 },
    docs: docs('memoryReservationMiB'),
  },
  { path: ['cpu'], label: 'CPU', section: 'Size', control: { type: 'number', unit: 'CPU units', min: 0 }, essential: true, docs: docs('cpu') },
  {
    path: ['portMappings'],
    label: 'Ports',
    section: 'Ports',
    control: {
      type: 'rows',
      item: 'port',
      columns: [
        { key: 'name', label: 'Name', control: { type: 'text' }, placeholder: 'http' },
        { key: 'containerPort', label: 'Port', control: { type: 'number', min: 1, max: 65535 }, placeholder: '8080' },
        { key: 'containerPortRange', label: 'or range', control: { type: 'text', mono: true }, placeholder: '8080-8090' },
        { key: 'hostPort', label: 'Host', control: { type: 'number', min: 0, max: 65535 } },
        {
          key: 'protocol',
          label: 'Protocol',
          control: {
            type: 'select',
            options: [
              { value: 'tcp', label: 'tcp' },
              { value: 'udp', label: 'udp' },
            ],
          },
        },
        {
          key: 'appProtocol',
          label: 'Speaks',
          control: {
            type: 'select',
            options: [
              { value: 'http', label: 'HTTP' },
              { value: 'http2', label: 'HTTP/2' },
              { value: 'grpc', label: 'gRPC' },
            ],
          },
        },
      ],
    },
    essential: true,
    docs: docs('portMappings'),
  },
  {
    path: ['environment'],
    label: 'Environment',
    section: 'Environment',
    control: { type: 'key-value', keyLabel: 'Name', valueLabel: 'Value' },
    essential: true,
    docs: docs('environment'),
  },
  {
    path: ['environmentFiles'],
    label: 'Environment files of the project',
    section: 'Environment',
    control: { type: 'list', item: 'file' },
    placeholder: 'config/web.env',
    docs: docs('environmentFiles'),
    help: 'Paths from the root of the CDK project, which uploads the files; their names end with .env. Files in a bucket are drawn as a line to it.',
    notApplicable: notOnWindows,
  },
  ...loggingFields,
  {
    path: ['essential'],
    label: 'Essential: the task stops with it',
    section: 'Lifecycle',
    control: { type: 'toggle', absent: true },
    essential: true,
    docs: docs('essential'),
  },
  { path: ['command'], label: 'Command', section: 'Process', control: { type: 'command' }, docs: docs('command') },
  { path: ['entryPoint'], label: 'Entry point', section: 'Process', control: { type: 'command' }, docs: docs('entryPoint') },
  { path: ['workingDirectory'], label: 'Working directory', section: 'Process', control: { type: 'text', mono: true }, docs: docs('workingDirectory') },
  { path: ['user'], label: 'User', section: 'Process', control: { type: 'text', mono: true }, placeholder: "the image's", docs: docs('user') },
  { path: ['healthCheck', 'command'], label: 'Health check command', section: 'Health check', control: { type: 'command' }, docs: health('command') },
  {
    path: ['healthCheck', 'intervalSeconds'],
    label: 'Interval',
    section: 'Health check',
    control: { type: 'number', unit: 's', min: 5, max: 300 },
    placeholder: '30',
    docs: health('interval'),
  },
  {
    path: ['healthCheck', 'timeoutSeconds'],
    label: 'Timeout',
    section: 'Health check',
    control: { type: 'number', unit: 's', min: 2, max: 60 },
    placeholder: '5',
    docs: health('timeout'),
  },
  {
    path: ['healthCheck', 'retries'],
    label: 'Retries',
    section: 'Health check',
    control: { type: 'number', min: 1, max: 10 },
    placeholder: '3',
    docs: health('retries'),
  },
  {
    path: ['healthCheck', 'startPeriodSeconds'],
    label: 'Start period',
    section: 'Health check',
    control: { type: 'number', unit: 's', min: 0, max: 300 },
    docs: health('startPeriod'),
  },
  {
    path: ['startTimeoutSeconds'],
    label: 'Start timeout',
    section: 'Lifecycle',
    control: { type: 'number', unit: 's', min: 2, max: 120 },
    docs: docs('startTimeout'),
  },
  {
    path: ['stopTimeoutSeconds'],
    label: 'Stop timeout',
    section: 'Lifecycle',
    control: { type: 'number', unit: 's', min: 2, max: 120 },
    docs: docs('stopTimeout'),
  },
  {
    path: ['readonlyRootFilesystem'],
    label: 'Read-only root file system',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    docs: docs('readonlyRootFilesystem'),
  },
  {
    path: ['privileged'],
    label: 'Privileged',
    section: 'Security',
    control: { type: 'toggle', absent: false },
    docs: docs('privileged'),
    notApplicable: ec2Only,
  },
  ...moreContainerFields,
];
