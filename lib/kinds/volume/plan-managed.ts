import { call, construct, listOf, mapOf, member, property, ref, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { managedVolumeIdOf } from '../derived-ids';
import { encryptionKeyOf } from '../encryption';
import { edgesFrom } from '../graph';
import { doing, Incomplete, making, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { atLaunchProblem } from './at-launch';
import { ebsProblems } from './ebs';

/** An `ecs.ServiceManagedVolume`, and the right of its role to use its key. @throws Incomplete for what the CDK refuses */
export function planManagedVolume(node: DesignNode<'volume'>, context: PlanContext): readonly Statement[] {
  const { ebs = {} } = node.props;
  const launch = atLaunchProblem(node, context.graph);
  if (launch) throw new Incomplete(['type'], `The CDK refuses it: ${launch}.`);
  const [problem] = ebsProblems(ebs);
  if (problem) throw new Incomplete(['ebs', ...(problem.key === undefined ? [] : [problem.key])], `The CDK refuses it: ${problem.says}.`);
  const key = encryptionKeyOf(node.id, context);
  const role = edgesFrom(context.graph, node.id, 'has-role')[0];
  const volume = making(
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
        kmsKeyId: key,
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
  return [volume, ...(key ? [doing(node.id, call(key, 'grant', property(ref(node.id), 'role'), ...OF_KEYS))] : [])];
}

/**
 * What ECS does with a key of one's own when it makes a volume, which the policy that the CDK gives its role says nothing of.
 *
 * @see https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption-requirements.html
 */
const OF_KEYS = ['kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncrypt*'] as const;

function size(unit: 'gibibytes' | 'mebibytes', value: number | undefined): Expr | undefined {
  return value === undefined ? undefined : staticCall('Size', unit, value);
}
