import { construct, listOf, mapOf, member, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { managedVolumeIdOf } from '../derived-ids';
import { encryptionKeyOf } from '../encryption';
import { edgesFrom } from '../graph';
import { Incomplete, making, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { atLaunchProblem } from './at-launch';
import { ebsProblems } from './ebs';

/** An `ecs.ServiceManagedVolume`. @throws Incomplete for what the CDK refuses */
export function planManagedVolume(node: DesignNode<'volume'>, context: PlanContext): Statement {
  const { ebs = {} } = node.props;
  const launch = atLaunchProblem(node, context.graph);
  if (launch) throw new Incomplete(['type'], `The CDK refuses it: ${launch}.`);
  const [problem] = ebsProblems(ebs);
  if (problem) throw new Incomplete(['ebs', ...(problem.key === undefined ? [] : [problem.key])], `The CDK refuses it: ${problem.says}.`);
  const role = edgesFrom(context.graph, node.id, 'has-role')[0];
  return making(
    node,
    construct('aws_ecs.ServiceManagedVolume', managedVolumeIdOf(node, context.graph), {
      name: node.name,
      managedEBSVolume: structOrNothing({
        size: size('gibibytes', ebs.sizeGiB),
        snapShotId: ebs.snapshotId || undefined,
        volumeType: ebs.volumeType === undefined ? undefined : member('aws_ec2.EbsDeviceVolumeType', ebs.volumeType),
        fileSystemType: ebs.fileSystemType === undefined ? undefined : member('aws_ecs.FileSystemType', ebs.fileSystemType),
        iops: ebs.iops,
        throughput: ebs.throughputMiBps,
        encrypted: ebs.encrypted,
        kmsKeyId: encryptionKeyOf(node.id, context),
        role: role && context.construct(role.to),
        volumeInitializationRate: size('mebibytes', ebs.initializationRateMiBps),
        tagSpecifications: listOf(
          [
            structOrNothing({
              tags: mapOf(ebs.tags),
              propagateTags: ebs.propagateTags === undefined ? undefined : member('aws_ecs.EbsPropagatedTagSource', ebs.propagateTags),
            }),
          ].filter((it) => it !== undefined),
        ),
      }),
    }),
  );
}

function size(unit: 'gibibytes' | 'mebibytes', value: number | undefined): Expr | undefined {
  return value === undefined ? undefined : staticCall('Size', unit, value);
}
