import { FARGATE_DEFAULT } from '@/lib/aws/fargate-sizes';
import type { KindDefinition } from '../definition';
import { cpuText, memoryText } from '../sizes';
import { taskDefinitionFields } from './fields';
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
  fields: taskDefinitionFields,
  construct: (node) => (node.props.launchType === 'EC2' ? 'aws_ecs.Ec2TaskDefinition' : 'aws_ecs.FargateTaskDefinition'),
  resource: () => 'aws_ecs.CfnTaskDefinition',
  facts: ({ props }) => {
    if (props.launchType === 'EC2') return `EC2 · ${props.networkMode === 'AWS_VPC' ? 'awsvpc' : (props.networkMode ?? 'BRIDGE').toLowerCase()}`;
    const system = props.operatingSystemFamily && props.operatingSystemFamily !== 'LINUX' ? 'Windows' : 'Linux';
    const architecture = props.cpuArchitecture === 'ARM64' ? 'ARM64' : 'x86';
    return [cpuText(props.cpu ?? FARGATE_DEFAULT.cpu), memoryText(props.memoryMiB ?? FARGATE_DEFAULT.memoryMiB), `${system}/${architecture}`].join(' · ');
  },
  plan: planTaskDefinition,
};
