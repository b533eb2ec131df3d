import { leftoversOf } from '@/lib/kinds/task-definition/applies';
import { placeText } from '@/lib/kinds/task-definition/launch-types';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, togetherFix } from '../../support/fixes';

/** A task definition says nothing that belongs to another launch type. */
export const otherLaunchType = defineRule({
  id: 'task/other-launch-type',
  severity: 'warning',
  title: 'A task definition has no settings of another launch type',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/launch-type-capacity-provider.html',
  related: [
    'CDK: Fargate tasks can only have AwsVpc network mode',
    'CDK: External tasks can only have Bridge, Host or None network mode',
    'CDK: Managed Instances tasks can only have AwsVpc or Host network mode',
    'CDK: Cannot set placement constraints on tasks that run on Fargate',
    'CDK: Cannot specify runtimePlatform in non-Fargate and non-Managed Instances compatible tasks',
    'cfn-lint E3048',
  ],
  on: 'task-definition',
  check: (task) => {
    const left = leftoversOf(task.props);
    return left.map(({ key, says, because }) => ({
      path: [key],
      name: task.name,
      says,
      because,
      where: placeText(task.props),
      all: left.map((it) => it.key),
    }));
  },
  message: ({ name, says, because, where }) =>
    `Task definition ${name}, which is for ${where}, has ${says}. ${because}, so this is left out; take it away, or choose anew where the tasks run.`,
  fixes: ({ path, all }, { id }) => [
    clearFix('Take it away', id, path),
    ...(all.length > 1 ? [togetherFix(`Take away all ${all.length} such settings`, ...all.map((key) => clearFix('', id, [key])))] : []),
  ],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { task: { props: { networkMode: 'AWS_VPC' } } } }),
      ec2Example({ nodes: { task: { props: { networkMode: 'HOST', ipcMode: 'TASK', placementConstraints: ['attribute:ecs.os-type == linux'] } } } }),
      ec2Example({ nodes: { task: { props: { cpu: 256, memoryMiB: 512 } } } }),
      alone('EXTERNAL', { networkMode: 'NONE', ipcMode: 'TASK', placementConstraints: ['attribute:rack == 1'] }),
      alone('MANAGED_INSTANCES', { networkMode: 'HOST', cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' }),
    ],
    bad: [
      ec2Example({ nodes: { task: { props: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX', ephemeralStorageGiB: 50 } } } }),
      fargateExample({ nodes: { task: { props: { networkMode: 'BRIDGE' } } } }),
      fargateExample({ nodes: { task: { props: { ipcMode: 'TASK', placementConstraints: ['attribute:ecs.os-type == linux'] } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'EC2_AND_FARGATE', ipcMode: 'HOST', networkMode: 'NONE' } } } }),
      fargateExample({ nodes: { task: { props: { inferenceAccelerators: [{ deviceName: 'device1', deviceType: 'eia2.medium' }] } } } }),
      fargateExample({ nodes: { task: { props: { launchType: 'FARGATE_AND_MANAGED_INSTANCES', ephemeralStorageGiB: 50 } } } }),
      alone('EXTERNAL', { networkMode: 'AWS_VPC' }),
      alone('MANAGED_INSTANCES', { networkMode: 'BRIDGE', ipcMode: 'TASK' }),
      alone('EC2_AND_MANAGED_INSTANCES', { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', placementConstraints: ['attribute:rack == 1'] }),
      alone('FARGATE_AND_EC2_AND_MANAGED_INSTANCES', { cpu: 256, memoryMiB: 512, cpuArchitecture: 'ARM64' }),
    ],
  }),
});

/** A task definition that no service runs. */
function alone(launchType: string, props: Readonly<Record<string, unknown>>) {
  return ec2Example({ nodes: { task: { props: { launchType, ...props } }, service: null }, edges: { runs: null } });
}
