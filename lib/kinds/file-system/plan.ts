import { construct, member, staticCall, THIS } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { securityGroupIdOf } from '../derived-ids';
import { Incomplete, making, required, type PlanContext } from '../plan-context';
import { reference } from '../references';
import { subnetSelection } from '../subnets';
import { vpcOf } from '../vpc/of';
import type { DesignNode, Props } from '../union';

/** An `efs.FileSystem` in its VPC, or an existing one by its id and the security group of its mount targets. */
export function planFileSystem(node: DesignNode<'file-system'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const securityGroupId = reference(props.securityGroupId, 'securityGroupId', "The security group of the existing file system's mount targets");
    return [
      making(
        node,
        staticCall('aws_efs.FileSystem', 'fromFileSystemAttributes', THIS, node.name, {
          fileSystemId: reference(props.fileSystemId, 'fileSystemId', 'The id of the existing file system'),
          securityGroup: staticCall('aws_ec2.SecurityGroup', 'fromSecurityGroupId', THIS, securityGroupIdOf(node.name), securityGroupId),
        }),
      ),
    ];
  }
  return [
    making(
      node,
      construct('aws_efs.FileSystem', node.name, {
        vpc: required(vpcOf(node, context), ['source'], 'The VPC around the file system'),
        vpcSubnets: subnetSelection(props.subnetType),
        fileSystemName: props.fileSystemName,
        encrypted: props.encrypted,
        kmsKey: encryptionKeyOf(node.id, context),
        performanceMode: props.performanceMode === undefined ? undefined : member('aws_efs.PerformanceMode', props.performanceMode),
        throughputMode: props.throughputMode === undefined ? undefined : member('aws_efs.ThroughputMode', props.throughputMode),
        provisionedThroughputPerSecond: provisioned(props),
        lifecyclePolicy: props.lifecyclePolicy === undefined ? undefined : member('aws_efs.LifecyclePolicy', props.lifecyclePolicy),
        enableAutomaticBackups: props.enableAutomaticBackups,
        allowAnonymousAccess: props.allowAnonymousAccess,
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}

function provisioned({ throughputMode, performanceMode, provisionedThroughputMiBps }: Props<'file-system'>): Expr | undefined {
  if (throughputMode === 'ELASTIC' && performanceMode === 'MAX_IO')
    throw new Incomplete(['throughputMode'], 'A file system in the performance mode Max I/O has no elastic throughput.');
  // A figure that the throughput mode does not use would be refused by EFS.
  if (throughputMode !== 'PROVISIONED') return undefined;
  const mebibytes = required(provisionedThroughputMiBps, ['provisionedThroughputMiBps'], 'The provisioned throughput');
  if (mebibytes < 0) throw new Incomplete(['provisionedThroughputMiBps'], 'A throughput cannot be negative.');
  return staticCall('Size', 'mebibytes', mebibytes);
}
