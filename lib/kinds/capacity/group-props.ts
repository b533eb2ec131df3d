import { days, instance, listOf, member, seconds, staticCall, structOrNothing, THIS, type Input } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { edgesFrom, nodeOfKind } from '../graph';
import { required, type PlanContext } from '../plan-context';
import { subnetsOf } from '../subnets';
import type { DesignNode, Props } from '../union';
import { CAPACITY_IDS } from './ids';

type Capacity = DesignNode<'capacity'>;
type Device = NonNullable<Props<'capacity'>['blockDevices']>[number];

/** What every Auto Scaling group says of itself, however it is made and whatever its instances are. */
export function groupProps(node: Capacity, context: PlanContext): Readonly<Record<string, Input>> {
  const { props } = node;
  return {
    minCapacity: props.minCapacity,
    desiredCapacity: props.desiredCapacity,
    maxCapacity: props.maxCapacity,
    vpcSubnets: subnetsOf(node),
    autoScalingGroupName: props.autoScalingGroupName || undefined,
    azCapacityDistributionStrategy: named('aws_autoscaling.CapacityDistributionStrategy', props.azCapacityDistributionStrategy),
    capacityRebalance: props.capacityRebalance,
    cooldown: seconds(props.cooldownSeconds),
    defaultInstanceWarmup: seconds(props.defaultInstanceWarmupSeconds),
    deletionProtection: named('aws_autoscaling.DeletionProtection', props.deletionProtection),
    groupMetrics: props.groupMetrics ? [staticCall('aws_autoscaling.GroupMetrics', 'all')] : undefined,
    healthChecks: healthChecks(props.healthChecks),
    ignoreUnmodifiedSizeProperties: props.ignoreUnmodifiedSizeProperties,
    instanceLifecyclePolicy:
      props.abandonedTermination === undefined
        ? undefined
        : { retentionTriggers: { terminateHookAbandon: member('aws_autoscaling.TerminateHookAbandonAction', props.abandonedTermination) } },
    maxInstanceLifetime: days(props.maxInstanceLifetimeDays),
    notifications: listOf(
      edgesFrom(context.graph, node.id, 'notifies').map((edge) => ({
        topic: context.construct(edge.to),
        scalingEvents: named('aws_autoscaling.ScalingEvents', edge.props.events),
      })),
    ),
    newInstancesProtectedFromScaleIn: props.newInstancesProtectedFromScaleIn,
    signals: signals(props.signals),
    ssmSessionPermissions: props.ssmSessionPermissions,
    terminationPolicies: listOf(props.terminationPolicies?.map((it) => member('aws_autoscaling.TerminationPolicy', it))),
    terminationPolicyCustomLambdaFunctionArn: props.terminationPolicyFunctionArn || undefined,
    updatePolicy: updatePolicy(props.updatePolicy),
  };
}

/** What instances are, for a group that says it itself. */
export function instanceProps(node: Capacity, context: PlanContext): Readonly<Record<string, Input>> {
  const { props } = node;
  return {
    spotPrice: props.spotPrice || undefined,
    associatePublicIpAddress: props.associatePublicIpAddress,
    allowAllOutbound: props.allowAllOutbound,
    keyPair: keyPair(node, context),
    instanceMonitoring: named('aws_autoscaling.Monitoring', props.instanceMonitoring),
    blockDevices: blockDevices(props.blockDevices, 'aws_autoscaling'),
  };
}

/** An SSH key pair of the account, by its name. */
export function keyPair({ parent, name, props }: Capacity, { graph }: PlanContext): Expr | undefined {
  if (!props.keyName) return undefined;
  const id = CAPACITY_IDS.keyPair(nodeOfKind(graph, parent, 'cluster')?.name ?? '', name);
  return staticCall('aws_ec2.KeyPair', 'fromKeyPairName', THIS, id, props.keyName);
}

/** The disks of instances, in the words of one of the two modules that know them. */
export function blockDevices(devices: readonly Device[] | undefined, module: 'aws_autoscaling' | 'aws_ec2'): Expr | undefined {
  return listOf(
    devices?.map((device, index) => ({
      deviceName: required(device.deviceName, ['blockDevices', index, 'deviceName'], 'The name of the device'),
      volume: volume(device, index, module),
    })),
  );
}

/** A member of an enum of the CDK by the name in the design. */
export function named(fqn: string, name: string | undefined): Expr | undefined {
  return name === undefined ? undefined : member(fqn, name);
}

function volume(device: Device, index: number, module: 'aws_autoscaling' | 'aws_ec2'): Expr {
  const fqn = `${module}.BlockDeviceVolume`;
  if (device.type === 'EPHEMERAL') return staticCall(fqn, 'ephemeral', device.ephemeralIndex ?? 0);
  const options = {
    deleteOnTermination: device.deleteOnTermination,
    iops: device.iops,
    throughput: device.throughputMiBps,
    volumeType: named(`${module}.EbsDeviceVolumeType`, device.volumeType),
  };
  if (device.snapshotId) return staticCall(fqn, 'ebsFromSnapshot', device.snapshotId, structOrNothing({ volumeSize: device.sizeGiB, ...options }));
  const size = required(device.sizeGiB, ['blockDevices', index, 'sizeGiB'], 'The size of the volume');
  return staticCall(fqn, 'ebs', size, structOrNothing({ encrypted: device.encrypted, ...options }));
}

function healthChecks(given: Props<'capacity'>['healthChecks']): Expr | undefined {
  if (given === undefined) return undefined;
  const gracePeriod = seconds(given.gracePeriodSeconds);
  const types = listOf(given.additionalTypes?.map((it) => member('aws_autoscaling.AdditionalHealthCheckType', it)));
  if (types) return staticCall('aws_autoscaling.HealthChecks', 'withAdditionalChecks', { additionalTypes: types, gracePeriod });
  return gracePeriod && staticCall('aws_autoscaling.HealthChecks', 'ec2', { gracePeriod });
}

function signals(given: Props<'capacity'>['signals']): Expr | undefined {
  if (given === undefined) return undefined;
  const options = structOrNothing({ minSuccessPercentage: given.minSuccessPercentage, timeout: seconds(given.timeoutSeconds) });
  switch (given.waitFor) {
    case 'COUNT':
      return staticCall('aws_autoscaling.Signals', 'waitForCount', required(given.count, ['signals', 'count'], 'The number of signals to wait for'), options);
    case 'MIN_CAPACITY':
      return staticCall('aws_autoscaling.Signals', 'waitForMinCapacity', options);
    case 'ALL':
    case undefined:
      return staticCall('aws_autoscaling.Signals', 'waitForAll', options);
  }
}

function updatePolicy(given: Props<'capacity'>['updatePolicy']): Expr | undefined {
  if (given === undefined) return undefined;
  const { type, pauseTimeSeconds, suspendProcesses, ...rest } = given;
  if (type === 'REPLACING') return staticCall('aws_autoscaling.UpdatePolicy', 'replacingUpdate');
  return staticCall(
    'aws_autoscaling.UpdatePolicy',
    'rollingUpdate',
    structOrNothing({
      ...rest,
      pauseTime: seconds(pauseTimeSeconds),
      suspendProcesses: listOf(suspendProcesses?.map((it) => member('aws_autoscaling.ScalingProcess', it))),
    }),
  );
}

/** An EC2 instance type. */
export function instanceType(type: string): Expr {
  return instance('aws_ec2.InstanceType', type);
}
