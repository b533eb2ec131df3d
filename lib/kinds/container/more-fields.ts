import { options, type Field, type Option } from '../field';
import { nodeOfKind } from '../graph';
import { canRunOnFargate, canRunOnManagedInstances } from '../task-definition/launch-types';
import { networkModeOf } from '../task-definition/network-mode';
import type { DesignNode } from '../union';
import { CAPABILITIES, DEVICE_PERMISSIONS, ULIMITS } from './schema';

type ContainerField = Field<DesignNode<'container'>>;

const docs = (property: string): ContainerField['docs'] => ({ fqn: 'aws_ecs.ContainerDefinitionOptions', property });
const linux = (property: string): ContainerField['docs'] => ({ fqn: 'aws_ecs.LinuxParametersProps', property });
const firelens = (struct: string, property: string): ContainerField['docs'] => ({ fqn: `aws_ecs.${struct}`, property });
const choices = (values: readonly string[], label = (value: string) => value): { readonly type: 'select'; readonly options: readonly Option[] } => ({
  type: 'select',
  options: values.map((value) => ({ value, label: label(value) })),
});

/** Why a field that container instances alone offer does not apply. */
export const ec2Only: ContainerField['notApplicable'] = (node, graph) => {
  const task = nodeOfKind(graph, node.parent, 'task-definition');
  return task && canRunOnFargate(task.props) ? 'Not available on Fargate.' : undefined;
};

const notManaged: ContainerField['notApplicable'] = (node, graph) => {
  const task = nodeOfKind(graph, node.parent, 'task-definition');
  return task && canRunOnManagedInstances(task.props) ? 'Not available on managed instances.' : undefined;
};

const ownInstancesOnly: ContainerField['notApplicable'] = (node, graph) => ec2Only(node, graph) ?? notManaged(node, graph);

const ownNetwork: ContainerField['notApplicable'] = (node, graph) => {
  const task = nodeOfKind(graph, node.parent, 'task-definition');
  return task && networkModeOf(task.props) === 'AWS_VPC' ? 'Not available in network mode awsvpc.' : notManaged(node, graph);
};

/** Why a field that Windows containers do not have does not apply. */
export const notOnWindows: ContainerField['notApplicable'] = (node, graph) => {
  const system = nodeOfKind(graph, node.parent, 'task-definition')?.props.operatingSystemFamily;
  return system?.startsWith('WINDOWS') ? 'Not available for Windows containers.' : undefined;
};

const notARouter: ContainerField['notApplicable'] = ({ props }) => (props.firelens ? undefined : 'Say first that the container routes logs.');

/** How the rarer options of a container are edited. */
export const moreContainerFields: readonly ContainerField[] = [
  { path: ['gpuCount'], label: 'GPUs', section: 'Size', control: { type: 'number', min: 1 }, docs: docs('gpuCount'), notApplicable: ec2Only },
  {
    path: ['inferenceAcceleratorResources'],
    label: 'Inference accelerators',
    section: 'Size',
    control: { type: 'list', item: 'device name' },
    docs: docs('inferenceAcceleratorResources'),
    help: 'Device names of the task definition’s accelerators. AWS ended Elastic Inference in April 2024.',
    notApplicable: ec2Only,
  },
  {
    path: ['restartPolicy', 'enabled'],
    label: 'Restart it when it exits',
    section: 'Lifecycle',
    control: { type: 'toggle', absent: false },
    docs: docs('enableRestartPolicy'),
  },
  {
    path: ['restartPolicy', 'attemptPeriodSeconds'],
    label: 'Restart attempt period',
    section: 'Lifecycle',
    control: { type: 'number', unit: 's', min: 60, max: 1800 },
    placeholder: '300',
    docs: docs('restartAttemptPeriod'),
  },
  {
    path: ['restartPolicy', 'ignoredExitCodes'],
    label: 'Exit codes without a restart',
    section: 'Lifecycle',
    control: { type: 'rows', item: 'exit code', columns: [{ key: 'exitCode', label: 'Exit code', control: { type: 'number' }, placeholder: '0' }] },
    docs: docs('restartIgnoredExitCodes'),
  },
  { path: ['interactive'], label: 'Keep standard input open', section: 'Process', control: { type: 'toggle', absent: false }, docs: docs('interactive') },
  { path: ['pseudoTerminal'], label: 'Pseudo terminal', section: 'Process', control: { type: 'toggle', absent: false }, docs: docs('pseudoTerminal') },
  {
    path: ['versionConsistency'],
    label: 'Version consistency',
    section: 'Image',
    control: options(['ENABLED', 'Enabled'], ['DISABLED', 'Disabled']),
    placeholder: 'enabled',
    docs: docs('versionConsistency'),
  },
  {
    path: ['ulimits'],
    label: 'Ulimits',
    section: 'Limits',
    control: {
      type: 'rows',
      item: 'ulimit',
      columns: [
        { key: 'name', label: 'Limit', control: choices(ULIMITS, (value) => value.toLowerCase()) },
        { key: 'softLimit', label: 'Soft', control: { type: 'number' } },
        { key: 'hardLimit', label: 'Hard', control: { type: 'number' } },
      ],
    },
    docs: docs('ulimits'),
  },
  {
    path: ['systemControls'],
    label: 'System controls',
    section: 'Linux',
    control: {
      type: 'rows',
      item: 'system control',
      columns: [
        { key: 'namespace', label: 'Parameter', control: { type: 'text', mono: true }, placeholder: 'net.core.somaxconn' },
        { key: 'value', label: 'Value', control: { type: 'text', mono: true }, placeholder: '1024' },
      ],
    },
    docs: docs('systemControls'),
  },
  {
    path: ['linuxParameters', 'initProcess'],
    label: 'Init process that reaps others',
    section: 'Linux',
    control: { type: 'toggle', absent: false },
    docs: linux('initProcessEnabled'),
  },
  {
    path: ['linuxParameters', 'sharedMemoryMiB'],
    label: 'Shared memory',
    section: 'Linux',
    control: { type: 'number', unit: 'MiB', min: 1 },
    docs: linux('sharedMemorySize'),
    notApplicable: ownInstancesOnly,
  },
  {
    path: ['linuxParameters', 'maxSwapMiB'],
    label: 'Swap',
    section: 'Linux',
    control: { type: 'number', unit: 'MiB', min: 0 },
    docs: linux('maxSwap'),
    notApplicable: ownInstancesOnly,
  },
  {
    path: ['linuxParameters', 'swappiness'],
    label: 'Swappiness',
    section: 'Linux',
    control: { type: 'number', min: 0, max: 100 },
    placeholder: '60',
    docs: linux('swappiness'),
    notApplicable: ownInstancesOnly,
  },
  {
    path: ['linuxParameters', 'capabilities'],
    label: 'Capabilities',
    section: 'Linux',
    control: {
      type: 'rows',
      item: 'capability',
      columns: [
        { key: 'action', label: 'Action', control: choices(['ADD', 'DROP'], (value) => (value === 'ADD' ? 'Add' : 'Drop')), placeholder: 'Add' },
        { key: 'capability', label: 'Capability', control: choices(CAPABILITIES) },
      ],
    },
    help: 'What its processes may do beyond, or not even within, what Docker allows. On Fargate only SYS_PTRACE can be added.',
  },
  {
    path: ['linuxParameters', 'devices'],
    label: 'Devices',
    section: 'Linux',
    control: {
      type: 'rows',
      item: 'device',
      columns: [
        { key: 'hostPath', label: 'On the host', control: { type: 'text', mono: true }, placeholder: '/dev/fuse' },
        { key: 'containerPath', label: 'In the container', control: { type: 'text', mono: true } },
        { key: 'permissions', label: 'May', control: choices(DEVICE_PERMISSIONS, (value) => value.toLowerCase().replaceAll('_', ', ')) },
      ],
    },
    help: 'Devices of the host that the container sees.',
    notApplicable: ec2Only,
  },
  {
    path: ['linuxParameters', 'tmpfs'],
    label: 'File systems in memory (tmpfs)',
    section: 'Linux',
    control: {
      type: 'rows',
      item: 'tmpfs',
      columns: [
        { key: 'containerPath', label: 'Path', control: { type: 'text', mono: true }, placeholder: '/run' },
        { key: 'sizeMiB', label: 'MiB', control: { type: 'number', min: 1 } },
        { key: 'mountOptions', label: 'Options', control: { type: 'text', mono: true }, placeholder: 'noexec,nosuid' },
      ],
    },
    help: 'Directories that are kept in memory and are gone with the container. Options are separated by commas.',
    notApplicable: notOnWindows,
  },
  {
    path: ['disableNetworking'],
    label: 'No network',
    section: 'Network',
    control: { type: 'toggle', absent: false },
    docs: docs('disableNetworking'),
    notApplicable: ownNetwork,
  },
  { path: ['hostname'], label: 'Host name', section: 'Network', control: { type: 'text', mono: true }, docs: docs('hostname'), notApplicable: ownNetwork },
  {
    path: ['dnsServers'],
    label: 'DNS servers',
    section: 'Network',
    control: { type: 'list', item: 'server' },
    docs: docs('dnsServers'),
    notApplicable: ownNetwork,
  },
  {
    path: ['dnsSearchDomains'],
    label: 'DNS search domains',
    section: 'Network',
    control: { type: 'list', item: 'domain' },
    docs: docs('dnsSearchDomains'),
    notApplicable: ownNetwork,
  },
  {
    path: ['extraHosts'],
    label: 'Extra hosts',
    section: 'Network',
    control: { type: 'key-value', keyLabel: 'Host name', valueLabel: 'IP address' },
    docs: docs('extraHosts'),
    notApplicable: ownNetwork,
  },
  {
    path: ['dockerLabels'],
    label: 'Docker labels',
    section: 'Docker',
    control: { type: 'key-value', keyLabel: 'Label', valueLabel: 'Value' },
    docs: docs('dockerLabels'),
    notApplicable: notManaged,
  },
  {
    path: ['dockerSecurityOptions'],
    label: 'Docker security options',
    section: 'Security',
    control: { type: 'list', item: 'option' },
    docs: docs('dockerSecurityOptions'),
    notApplicable: ownInstancesOnly,
  },
  {
    path: ['firelens', 'type'],
    label: 'Routes the logs of the task with',
    section: 'Log router',
    control: options(['FLUENTBIT', 'Fluent Bit'], ['FLUENTD', 'Fluentd']),
    placeholder: 'no log router',
    docs: firelens('FirelensConfig', 'type'),
    help: 'Containers whose log driver is FireLens send to it. Without one of your own, the CDK adds one that is called log-router.',
    notApplicable: notOnWindows,
  },
  {
    path: ['firelens', 'enableEcsLogMetadata'],
    label: 'Add cluster, task and container to messages',
    section: 'Log router',
    control: { type: 'toggle', absent: true },
    docs: firelens('FirelensOptions', 'enableECSLogMetadata'),
    notApplicable: notARouter,
  },
  {
    path: ['firelens', 'configFileType'],
    label: 'More configuration',
    section: 'Log router',
    control: options(['FILE', 'a file of the image'], ['S3', 'an object in a bucket']),
    placeholder: 'none',
    docs: firelens('FirelensOptions', 'configFileType'),
    help: 'On Fargate only a file of the image.',
    notApplicable: notARouter,
  },
  {
    path: ['firelens', 'configFileValue'],
    label: 'Its path or ARN',
    section: 'Log router',
    control: { type: 'text', mono: true },
    placeholder: '/extra.conf',
    docs: firelens('FirelensOptions', 'configFileValue'),
    help: 'A path such as /extra.conf, or an ARN such as arn:aws:s3:::bucket/extra.conf.',
    notApplicable: notARouter,
  },
  {
    path: ['credentialSpec', 'location'],
    label: 'Credential spec (gMSA)',
    section: 'Active Directory',
    control: { type: 'text', mono: true },
    placeholder: 'arn:aws:s3:::bucket/specs/web.json',
    docs: docs('credentialSpecs'),
    help: 'The ARN of an object or a parameter that is not on the canvas; others are drawn as a line to the bucket or parameter. The execution role must be allowed to read it.',
  },
  {
    path: ['credentialSpec', 'type'],
    label: 'Its type',
    section: 'Active Directory',
    control: options(['DOMAIN_JOINED', 'of instances that joined the domain'], ['DOMAINLESS', 'without joining a domain']),
    placeholder: 'of instances that joined the domain',
    help: 'Tasks on Fargate take only credential specs that join no domain.',
    notApplicable: ({ props }) => (props.credentialSpec ? undefined : 'Say first where the credential spec is.'),
  },
];
