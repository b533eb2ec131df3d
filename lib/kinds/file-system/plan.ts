import { construct, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { making, required, type PlanContext } from '../plan-context';
import { subnetSelection } from '../subnets';
import type { DesignNode } from '../union';

/** An `efs.FileSystem` in its VPC, or an existing one by its id and the security group of its mount targets. */
export function planFileSystem(node: DesignNode<'file-system'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const securityGroupId = required(props.securityGroupId, ['securityGroupId'], "The security group of the existing file system's mount targets");
    return [
      making(
        node,
        staticCall('aws_efs.FileSystem', 'fromFileSystemAttributes', THIS, node.name, {
          fileSystemId: required(props.fileSystemId, ['fileSystemId'], 'The id of the existing file system'),
          securityGroup: staticCall('aws_ec2.SecurityGroup', 'fromSecurityGroupId', THIS, `${node.name}SecurityGroup`, securityGroupId),
        }),
      ),
    ];
  }
  return [
    making(
      node,
      construct('aws_efs.FileSystem', node.name, {
        vpc: context.construct(required(node.parent, [], 'The VPC around the file system')),
        vpcSubnets: subnetSelection(props.subnetType),
        fileSystemName: props.fileSystemName,
        encrypted: props.encrypted,
        kmsKey: encryptionKeyOf(node.id, context),
        performanceMode: props.performanceMode === undefined ? undefined : member('aws_efs.PerformanceMode', props.performanceMode),
        throughputMode: props.throughputMode === undefined ? undefined : member('aws_efs.ThroughputMode', props.throughputMode),
        provisionedThroughputPerSecond:
          props.provisionedThroughputMiBps === undefined ? undefined : staticCall('Size', 'mebibytes', props.provisionedThroughputMiBps),
        lifecyclePolicy: props.lifecyclePolicy === undefined ? undefined : member('aws_efs.LifecyclePolicy', props.lifecyclePolicy),
        enableAutomaticBackups: props.enableAutomaticBackups,
        allowAnonymousAccess: props.allowAnonymousAccess,
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}
