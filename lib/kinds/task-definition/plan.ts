import { construct, member, structOrNothing } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { making } from '../plan-context';
import type { DesignNode } from '../union';

/** A `FargateTaskDefinition` or `Ec2TaskDefinition`; its containers are added by their own plans. */
export function planTaskDefinition(node: DesignNode<'task-definition'>): readonly Statement[] {
  const { props } = node;
  if (props.launchType === 'EC2')
    return [
      making(
        node,
        construct('aws_ecs.Ec2TaskDefinition', node.name, {
          family: props.family,
          networkMode: props.networkMode === undefined ? undefined : member('aws_ecs.NetworkMode', props.networkMode),
        }),
      ),
    ];
  return [
    making(
      node,
      construct('aws_ecs.FargateTaskDefinition', node.name, {
        family: props.family,
        cpu: props.cpu,
        memoryLimitMiB: props.memoryMiB,
        ephemeralStorageGiB: props.ephemeralStorageGiB,
        runtimePlatform: structOrNothing({
          cpuArchitecture: props.cpuArchitecture === undefined ? undefined : member('aws_ecs.CpuArchitecture', props.cpuArchitecture),
          operatingSystemFamily: props.operatingSystemFamily === undefined ? undefined : member('aws_ecs.OperatingSystemFamily', props.operatingSystemFamily),
        }),
      }),
    ),
  ];
}
