import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import type { KindDefinition } from '../definition';
import { cpuText, memoryText } from '../sizes';
import { launchTypeText } from './launch-types';
import { planTaskDefinition } from './plan';

/** What one copy of a task looks like. */
export const taskDefinition: KindDefinition<'task-definition'> = {
  kind: 'task-definition',
  label: 'Task definition',
  description: 'Containers that run together, and how much CPU and memory they get.',
  area: 'task',
  group: 'Task',
  defaultName: 'Task',
  defaults: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512 },
  construct: (node) => CONSTRUCTS[node.props.launchType ?? 'FARGATE'],
  resource: () => 'aws_ecs.CfnTaskDefinition',
  facts: ({ props }) => {
    if (props.launchType === 'EC2') return `EC2 · ${props.networkMode === 'AWS_VPC' ? 'awsvpc' : (props.networkMode ?? 'BRIDGE').toLowerCase()}`;
    const system = props.operatingSystemFamily && props.operatingSystemFamily !== 'LINUX' ? 'Windows' : 'Linux';
    const architecture = props.cpuArchitecture === 'ARM64' ? 'ARM64' : 'x86';
    return [
      ...(props.launchType === 'EC2_AND_FARGATE' ? [launchTypeText(props)] : []),
      cpuText(props.cpu ?? FARGATE_DEFAULT.cpu),
      memoryText(props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB),
      `${system}/${architecture}`,
    ].join(' · ');
  },
  plan: planTaskDefinition,
};

const CONSTRUCTS = {
  FARGATE: 'aws_ecs.FargateTaskDefinition',
  EC2: 'aws_ecs.Ec2TaskDefinition',
  EC2_AND_FARGATE: 'aws_ecs.TaskDefinition',
} as const;
