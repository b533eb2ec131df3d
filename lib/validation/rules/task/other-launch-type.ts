import type { DesignNode, Props } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, togetherFix } from '../../support/fixes';
import { networkModeText, onFargate } from '../../support/task';

/** A task definition says nothing that belongs to another launch type. */
export const otherLaunchType = defineRule({
  id: 'task/other-launch-type',
  severity: 'error',
  title: 'A task definition has no settings of another launch type',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  related: ['CDK: Fargate tasks can only have AwsVpc network mode', 'CDK: Cannot set placement constraints on tasks that run on Fargate'],
  on: 'task-definition',
  check: (task) => {
    const left = leftovers(task);
    return left.map(({ key, text }) => ({ path: [key], name: task.name, text, fargate: onFargate(task), all: left.map((it) => it.key) }));
  },
  message: ({ name, text, fargate }) =>
    fargate
      ? `Task definition ${name} can run on Fargate, which has no ${text}; take it away, or make the task definition for EC2 instances only.`
      : `Task definition ${name} is for EC2 instances only and has ${text}, which belongs to Fargate; take it away, or let the task run on Fargate.`,
  fixes: ({ path, all }, { id }) => [
    clearFix('Take it away', id, path),
    ...(all.length > 1 ? [togetherFix(`Take away all ${all.length} such settings`, ...all.map((key) => clearFix('', id, [key])))] : []),
  ],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { task: { props: { networkMode: 'AWS_VPC' } } } }),
      ec2Example({ nodes: { task: { props: { networkMode: 'HOST', ipcMode: 'TASK', placementConstraints: ['attribute:ecs.os-type == linux'] } } } }),
    ],
    bad: [
      ec2Example({ nodes: { task: { props: { cpu: 256, memoryMiB: 512 } } } }),
      ec2Example({ nodes: { task: { props: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX', ephemeralStorageGiB: 50 } } } }),
      fargateExample({ nodes: { task: { props: { networkMode: 'BRIDGE' } } } }),
      fargateExample({ nodes: { task: { props: { ipcMode: 'TASK', placementConstraints: ['attribute:ecs.os-type == linux'] } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', ipcMode: 'HOST', networkMode: 'NONE' } } } }),
    ],
  }),
});

interface Leftover {
  readonly key: keyof Props<'task-definition'>;
  readonly text: string;
}

function leftovers(task: DesignNode<'task-definition'>): Leftover[] {
  const { props } = task;
  if (onFargate(task))
    return [
      ...(props.networkMode && props.networkMode !== 'AWS_VPC'
        ? [{ key: 'networkMode' as const, text: `network mode ${networkModeText(props.networkMode)}, only awsvpc` }]
        : []),
      ...(props.ipcMode ? [{ key: 'ipcMode' as const, text: 'choice of the IPC namespace' }] : []),
      ...(props.placementConstraints?.length ? [{ key: 'placementConstraints' as const, text: 'instances to place constraints on' }] : []),
    ];
  const fargate: readonly Leftover[] = [
    { key: 'cpu', text: 'a task CPU' },
    { key: 'memoryMiB', text: 'a task memory' },
    { key: 'cpuArchitecture', text: 'a CPU architecture' },
    { key: 'operatingSystemFamily', text: 'an operating system' },
    { key: 'ephemeralStorageGiB', text: 'ephemeral storage' },
  ];
  return fargate.filter(({ key }) => props[key] !== undefined);
}
