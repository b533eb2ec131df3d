import { options, type Field } from '../field';
import type { DesignNode } from '../union';

type TaskField = Field<DesignNode<'task-definition'>>;

const fargateOnly: TaskField['notApplicable'] = (node) => (node.props.launchType === 'EC2' ? 'Only for tasks on Fargate.' : undefined);
const ec2Only: TaskField['notApplicable'] = (node) => (node.props.launchType === 'EC2' ? undefined : 'Tasks on Fargate always use awsvpc.');
const docs = (property: string): TaskField['docs'] => ({ fqn: 'aws_ecs.FargateTaskDefinitionProps', property });

/** How a task definition is edited. */
export const taskDefinitionFields: readonly TaskField[] = [
  {
    path: ['launchType'],
    label: 'Runs on',
    section: 'Task',
    control: options(['FARGATE', 'Fargate'], ['EC2', 'EC2 instances']),
    essential: true,
    placeholder: 'Fargate',
  },
  { path: ['cpu'], label: 'Task size', section: 'Task', control: { type: 'fargate-size' }, essential: true, docs: docs('cpu'), notApplicable: fargateOnly },
  {
    path: ['networkMode'],
    label: 'Network mode',
    section: 'Task',
    control: options(['BRIDGE', 'bridge'], ['AWS_VPC', 'awsvpc'], ['HOST', 'host'], ['NONE', 'none']),
    essential: true,
    placeholder: 'bridge',
    docs: { fqn: 'aws_ecs.Ec2TaskDefinitionProps', property: 'networkMode' },
    notApplicable: ec2Only,
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
  { path: ['family'], label: 'Family', section: 'Naming', control: { type: 'text' }, placeholder: 'made by CloudFormation', docs: docs('family') },
];
