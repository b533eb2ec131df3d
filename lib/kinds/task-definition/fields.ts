import { options, type Field } from '../field';
import type { DesignNode } from '../union';
import { canRunOnFargate } from './launch-types';

type TaskField = Field<DesignNode<'task-definition'>>;

const fargateOnly: TaskField['notApplicable'] = ({ props }) => (canRunOnFargate(props) ? undefined : 'Only for tasks that can run on Fargate.');
const ec2Only: TaskField['notApplicable'] = ({ props }) => (canRunOnFargate(props) ? 'Not available for tasks that can run on Fargate.' : undefined);
const ownNetworkChoice: TaskField['notApplicable'] = ({ props }) => (canRunOnFargate(props) ? 'Tasks that can run on Fargate always use awsvpc.' : undefined);
const awsvpcOnly: TaskField['notApplicable'] = ({ props }) =>
  canRunOnFargate(props) || props.networkMode === 'AWS_VPC' ? undefined : 'Only in network mode awsvpc.';
const ownNetwork: TaskField['notApplicable'] = ({ props }) =>
  canRunOnFargate(props) || props.networkMode === 'AWS_VPC' || props.networkMode === 'HOST' ? undefined : 'Only in network modes awsvpc and host.';
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
    control: options(['FARGATE', 'Fargate'], ['EC2', 'EC2 instances'], ['EC2_AND_FARGATE', 'Fargate or EC2 instances']),
    essential: true,
    placeholder: 'Fargate',
  },
  { path: ['cpu'], label: 'Task size', section: 'Task', control: { type: 'fargate-size' }, essential: true, docs: docs('cpu'), notApplicable: fargateOnly },
  {
    path: ['networkMode'],
    label: 'Network mode',
    section: 'Task',
    control: options(['BRIDGE', 'bridge'], ['AWS_VPC', 'awsvpc'], ['HOST', 'host'], ['NONE', 'none'], ['NAT', 'nat (Windows)']),
    essential: true,
    placeholder: 'bridge',
    docs: ec2Docs('networkMode'),
    notApplicable: ownNetworkChoice,
  },
  {
    path: ['cpuArchitecture'],
    label: 'CPU architecture',
    section: 'Platform',
    control: options(['X86_64', 'x86-64'], ['ARM64', 'ARM64 (Graviton)']),
    essential: true,
    placeholder: 'x86-64',
    docs: { fqn: 'aws_ecs.RuntimePlatform', property: 'cpuArchitecture' },
    notApplicable: fargateOnly,
  },
  {
    path: ['operatingSystemFamily'],
    label: 'Operating system',
    section: 'Platform',
    control: options(
      ['LINUX', 'Linux'],
      ['WINDOWS_SERVER_2019_CORE', 'Windows Server 2019 Core'],
      ['WINDOWS_SERVER_2019_FULL', 'Windows Server 2019 Full'],
      ['WINDOWS_SERVER_2022_CORE', 'Windows Server 2022 Core'],
      ['WINDOWS_SERVER_2022_FULL', 'Windows Server 2022 Full'],
      ['WINDOWS_SERVER_2025_CORE', 'Windows Server 2025 Core'],
      ['WINDOWS_SERVER_2025_FULL', 'Windows Server 2025 Full'],
    ),
    placeholder: 'Linux',
    docs: { fqn: 'aws_ecs.RuntimePlatform', property: 'operatingSystemFamily' },
    notApplicable: fargateOnly,
  },
  {
    path: ['ephemeralStorageGiB'],
    label: 'Ephemeral storage',
    section: 'Storage',
    control: { type: 'number', unit: 'GiB', min: 21, max: 200 },
    placeholder: '20',
    docs: docs('ephemeralStorageGiB'),
    notApplicable: fargateOnly,
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
    notApplicable: ec2Only,
  },
  {
    path: ['placementConstraints'],
    label: 'Placement constraints',
    section: 'Placement',
    control: { type: 'list', item: 'constraint' },
    placeholder: 'attribute:ecs.instance-type =~ t3.*',
    docs: ec2Docs('placementConstraints'),
    help: 'Expressions of the cluster query language; an instance must meet all of them.',
    notApplicable: ec2Only,
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
