import { options, type Field } from '../field';
import type { DesignNode, Props } from '../union';
import { whyNot } from './applies';
import { networkModeOf } from './network-mode';

type TaskField = Field<DesignNode<'task-definition'>>;

const applies =
  (key: keyof Props<'task-definition'>): TaskField['notApplicable'] =>
  ({ props }) =>
    sentence(whyNot(key, props));
const awsvpcOnly: TaskField['notApplicable'] = ({ props }) =>
  sentence(whyNot('proxyConfiguration', props)) ?? (networkModeOf(props) === 'AWS_VPC' ? undefined : 'Only in network mode awsvpc.');
const ownNetwork: TaskField['notApplicable'] = ({ props }) =>
  ['AWS_VPC', 'HOST'].includes(networkModeOf(props)) ? undefined : 'Only in network modes awsvpc and host.';
const docs = (property: string): TaskField['docs'] => ({ fqn: 'aws_ecs.FargateTaskDefinitionProps', property });
const ec2Docs = (property: string): TaskField['docs'] => ({ fqn: 'aws_ecs.Ec2TaskDefinitionProps', property });
const proxyDocs = (property: string): TaskField['docs'] => ({ fqn: 'aws_ecs.AppMeshProxyConfigurationProps', property });
const PORT_ROWS: TaskField['control'] = {
  type: 'rows',
  item: 'port',
  columns: [{ key: 'port', label: 'Port', control: { type: 'number', min: 1, max: 65535 }, placeholder: '8080' }],
};

/** How a task definition is edited. */
export const taskDefinitionFields: readonly TaskField[] = [
  {
    path: ['launchType'],
    label: 'Runs on',
    section: 'Task',
    control: options(
      ['FARGATE', 'Fargate'],
      ['EC2', 'EC2 instances'],
      ['EC2_AND_FARGATE', 'Fargate or EC2 instances'],
      ['EXTERNAL', 'External instances (ECS Anywhere)'],
      ['MANAGED_INSTANCES', 'Managed instances'],
      ['FARGATE_AND_MANAGED_INSTANCES', 'Fargate or managed instances'],
      ['EC2_AND_MANAGED_INSTANCES', 'EC2 or managed instances'],
      ['FARGATE_AND_EC2_AND_MANAGED_INSTANCES', 'Fargate, EC2 or managed instances'],
    ),
    essential: true,
    placeholder: 'Fargate',
    docs: { fqn: 'aws_ecs.TaskDefinitionProps', property: 'compatibility' },
    help: 'External instances are machines outside of AWS that are registered with the cluster; managed instances are EC2 instances that ECS chooses, starts and patches.',
  },
  {
    path: ['cpu'],
    label: 'Task size',
    section: 'Task',
    control: { type: 'fargate-size' },
    essential: true,
    docs: { fqn: 'aws_ecs.TaskDefinitionProps', property: 'cpu' },
    help: 'Outside of Fargate a size is optional: what the containers may take together. With one, the code has a TaskDefinition instead of an Ec2TaskDefinition or ExternalTaskDefinition, which know no size.',
  },
  {
    path: ['networkMode'],
    label: 'Network mode',
    section: 'Task',
    control: options(['BRIDGE', 'bridge'], ['AWS_VPC', 'awsvpc'], ['HOST', 'host'], ['NONE', 'none'], ['NAT', 'nat (Windows)']),
    essential: true,
    placeholder: 'bridge; awsvpc on managed instances',
    docs: ec2Docs('networkMode'),
    help: 'External instances offer bridge, host and none, managed instances awsvpc and host.',
    notApplicable: applies('networkMode'),
  },
  {
    path: ['cpuArchitecture'],
    label: 'CPU architecture',
    section: 'Platform',
    control: options(['X86_64', 'x86-64'], ['ARM64', 'ARM64 (Graviton)']),
    essential: true,
    placeholder: 'x86-64',
    docs: { fqn: 'aws_ecs.RuntimePlatform', property: 'cpuArchitecture' },
    notApplicable: applies('cpuArchitecture'),
  },
  {
    path: ['operatingSystemFamily'],
    label: 'Operating system',
    section: 'Platform',
    control: options(
      ['LINUX', 'Linux'],
      ['WINDOWS_SERVER_2016_FULL', 'Windows Server 2016 Full'],
      ['WINDOWS_SERVER_2004_CORE', 'Windows Server 2004 Core'],
      ['WINDOWS_SERVER_20H2_CORE', 'Windows Server 20H2 Core'],
      ['WINDOWS_SERVER_2019_CORE', 'Windows Server 2019 Core'],
      ['WINDOWS_SERVER_2019_FULL', 'Windows Server 2019 Full'],
      ['WINDOWS_SERVER_2022_CORE', 'Windows Server 2022 Core'],
      ['WINDOWS_SERVER_2022_FULL', 'Windows Server 2022 Full'],
      ['WINDOWS_SERVER_2025_CORE', 'Windows Server 2025 Core'],
      ['WINDOWS_SERVER_2025_FULL', 'Windows Server 2025 Full'],
    ),
    placeholder: 'Linux',
    docs: { fqn: 'aws_ecs.RuntimePlatform', property: 'operatingSystemFamily' },
    help: 'Container instances of your own run Windows tasks when they run Windows; there, choose the network mode nat or awsvpc.',
    notApplicable: applies('operatingSystemFamily'),
  },
  {
    path: ['ephemeralStorageGiB'],
    label: 'Ephemeral storage',
    section: 'Storage',
    control: { type: 'number', unit: 'GiB', min: 21, max: 200 },
    placeholder: '20',
    docs: docs('ephemeralStorageGiB'),
    notApplicable: applies('ephemeralStorageGiB'),
  },
  {
    path: ['pidMode'],
    label: 'Process namespace',
    section: 'Isolation',
    control: options(['TASK', 'shared by the task'], ['HOST', "the instance's"]),
    placeholder: 'one for each container',
    docs: ec2Docs('pidMode'),
    help: 'On Fargate only a namespace shared by the task, on Linux (said above) and platform version 1.4.0 or later.',
  },
  {
    path: ['ipcMode'],
    label: 'IPC namespace',
    section: 'Isolation',
    control: options(['NONE', 'one for each container'], ['TASK', 'shared by the task'], ['HOST', "the instance's"]),
    placeholder: "as the instance's Docker daemon says",
    docs: ec2Docs('ipcMode'),
    notApplicable: applies('ipcMode'),
  },
  {
    path: ['placementConstraints'],
    label: 'Placement constraints',
    section: 'Placement',
    control: { type: 'list', item: 'constraint' },
    placeholder: 'attribute:ecs.instance-type =~ t3.*',
    docs: ec2Docs('placementConstraints'),
    help: 'Expressions of the cluster query language; an instance must meet all of them.',
    notApplicable: applies('placementConstraints'),
  },
  {
    path: ['taskRoleStatements'],
    label: 'Statements of the task role',
    section: 'Permissions',
    control: { type: 'statements' },
    help: 'What the containers may do, besides what connections to secrets, buckets and other things grant. Without a role of its own, the task definition gets one.',
  },
  {
    path: ['executionRoleStatements'],
    label: 'Statements of the execution role',
    section: 'Permissions',
    control: { type: 'statements' },
    help: 'What ECS may do to start the containers. Pulling images, writing logs and reading secrets are granted by themselves as they are used.',
  },
  {
    path: ['inferenceAccelerators'],
    label: 'Inference accelerators',
    section: 'Inference accelerators',
    control: {
      type: 'rows',
      item: 'accelerator',
      columns: [
        { key: 'deviceName', label: 'Device name', control: { type: 'text', mono: true }, placeholder: 'device1' },
        { key: 'deviceType', label: 'Type', control: { type: 'text', mono: true }, placeholder: 'eia2.medium' },
      ],
    },
    docs: ec2Docs('inferenceAccelerators'),
    help: 'AWS closed Elastic Inference to new customers on April 15, 2023, and ended it in April 2024: tasks with accelerators no longer start. GPU, Inferentia and Trainium instances take their place.',
    notApplicable: applies('inferenceAccelerators'),
  },
  {
    path: ['enableFaultInjection'],
    label: 'Fault injection',
    section: 'Testing',
    control: { type: 'toggle', absent: false },
    docs: docs('enableFaultInjection'),
    notApplicable: ownNetwork,
  },
  {
    path: ['proxyConfiguration', 'containerName'],
    label: 'Proxy container',
    section: 'App Mesh proxy',
    control: { type: 'container-name' },
    placeholder: 'no proxy',
    docs: { fqn: 'aws_ecs.AppMeshProxyConfigurationConfigProps', property: 'containerName' },
    help: 'AWS ended App Mesh on September 30, 2026; Service Connect takes its place.',
    notApplicable: awsvpcOnly,
  },
  {
    path: ['proxyConfiguration', 'ignoredUid'],
    label: 'User of the proxy',
    section: 'App Mesh proxy',
    control: { type: 'number', min: 0 },
    docs: proxyDocs('ignoredUID'),
    notApplicable: awsvpcOnly,
  },
  {
    path: ['proxyConfiguration', 'ignoredGid'],
    label: 'Group of the proxy',
    section: 'App Mesh proxy',
    control: { type: 'number', min: 0 },
    docs: proxyDocs('ignoredGID'),
    notApplicable: awsvpcOnly,
  },
  {
    path: ['proxyConfiguration', 'appPorts'],
    label: 'Ports of the application',
    section: 'App Mesh proxy',
    control: PORT_ROWS,
    docs: proxyDocs('appPorts'),
    notApplicable: awsvpcOnly,
  },
  {
    path: ['proxyConfiguration', 'proxyIngressPort'],
    label: 'Proxy port, incoming',
    section: 'App Mesh proxy',
    control: { type: 'number', min: 1, max: 65535 },
    docs: proxyDocs('proxyIngressPort'),
    notApplicable: awsvpcOnly,
  },
  {
    path: ['proxyConfiguration', 'proxyEgressPort'],
    label: 'Proxy port, outgoing',
    section: 'App Mesh proxy',
    control: { type: 'number', min: 1, max: 65535 },
    docs: proxyDocs('proxyEgressPort'),
    notApplicable: awsvpcOnly,
  },
  {
    path: ['proxyConfiguration', 'egressIgnoredPorts'],
    label: 'Ports past the proxy',
    section: 'App Mesh proxy',
    control: PORT_ROWS,
    docs: proxyDocs('egressIgnoredPorts'),
    notApplicable: awsvpcOnly,
  },
  {
    path: ['proxyConfiguration', 'egressIgnoredIps'],
    label: 'Addresses past the proxy',
    section: 'App Mesh proxy',
    control: { type: 'list', item: 'address' },
    placeholder: '169.254.170.2',
    docs: proxyDocs('egressIgnoredIPs'),
    notApplicable: awsvpcOnly,
  },
  { path: ['family'], label: 'Family', section: 'Naming', control: { type: 'text' }, placeholder: 'made by CloudFormation', docs: docs('family') },
];

function sentence(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${text}.`;
}
