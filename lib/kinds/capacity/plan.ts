import { call, construct, expr, instance, listOf, member, property, ref, struct, type Input } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { edgesFrom, nodeOfKind } from '../graph';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { vpcOf } from '../vpc/of';
import { blockDevices, groupProps, instanceProps, instanceType, keyPair, named } from './group-props';
import { CAPACITY_IDS, isProvider, providerVariable } from './ids';
import { isBottlerocket, machineImage } from './machine-image';

type Capacity = DesignNode<'capacity'>;

/** `cluster.addCapacity`, or an Auto Scaling group of its own behind an `ecs.AsgCapacityProvider`. */
export function planCapacity(node: Capacity, context: PlanContext): readonly Statement[] {
  const cluster = clusterOf(node, context);
  const made = isProvider(node) ? planProvider(node, cluster, context) : planInstances(node, cluster, context);
  const group = ref(node.id);
  // The first group is the group's own; the CDK adds the others.
  const groups = edgesFrom(context.graph, node.id, 'member').slice(isProvider(node) ? 1 : 0);
  const more = groups.map((edge) => doing(node.id, call(group, 'addSecurityGroup', context.construct(edge.to))));
  const commands = node.props.userData?.filter((line) => line !== '') ?? [];
  return [...made, ...more, ...(commands.length > 0 ? [doing(node.id, call(group, 'addUserData', ...commands))] : [])];
}

/** The cluster that capacity can be added to. @throws Incomplete for one that this stack does not make: the CDK adds nothing to it */
export function clusterOf(node: DesignNode, context: PlanContext): Expr {
  const cluster = required(nodeOfKind(context.graph, node.parent, 'cluster'), [], 'The cluster around the capacity');
  if (cluster.props.source === 'existing' || cluster.props.withoutVpc)
    throw new Incomplete([], `Nothing can be added to ${cluster.name}, which is ${cluster.props.withoutVpc ? 'in no VPC' : 'an existing cluster'}.`);
  return context.construct(cluster.id);
}

/** The VPC of the cluster around capacity: the one that it is drawn in, or the one that the CDK makes for it. */
export function vpcOfCluster(node: DesignNode, cluster: Expr, context: PlanContext): Expr {
  const around = nodeOfKind(context.graph, node.parent, 'cluster');
  return (around && vpcOf(around, context)) ?? property(cluster, 'vpc');
}

function planInstances(node: Capacity, cluster: Expr, context: PlanContext): readonly Statement[] {
  const { props } = node;
  return [
    making(
      node,
      call(cluster, 'addCapacity', node.name, {
        instanceType: instanceType(required(props.instanceType, ['instanceType'], 'The instance type')),
        machineImage: machineImage(props),
        machineImageType: named('aws_ecs.MachineImageType', props.machineImageType),
        ...groupProps(node, context),
        ...instanceProps(node, context),
        spotInstanceDraining: props.spotInstanceDraining,
        topicEncryptionKey: encryptionKeyOf(node.id, context),
      }),
      false,
    ),
  ];
}

function planProvider(node: Capacity, cluster: Expr, context: PlanContext): readonly Statement[] {
  const { id, name, props } = node;
  const provider = providerVariable(id);
  return [
    ...planGroup(node, vpcOfCluster(node, cluster, context), context),
    {
      element: id,
      variable: { id: provider, hint: CAPACITY_IDS.provider(name) },
      expr: construct('aws_ecs.AsgCapacityProvider', CAPACITY_IDS.provider(name), {
        autoScalingGroup: ref(id),
        capacityProviderName: props.capacityProviderName || undefined,
        machineImageType:
          props.machineImageType === undefined && !isBottlerocket(props)
            ? undefined
            : member('aws_ecs.MachineImageType', isBottlerocket(props) ? 'BOTTLEROCKET' : 'AMAZON_LINUX_2'),
        enableManagedScaling: props.enableManagedScaling,
        enableManagedTerminationProtection: props.enableManagedTerminationProtection,
        enableManagedDraining: props.enableManagedDraining,
        targetCapacityPercent: props.targetCapacityPercent,
        minimumScalingStepSize: props.minimumScalingStepSize,
        maximumScalingStepSize: props.maximumScalingStepSize,
        instanceWarmupPeriod: props.instanceWarmupSeconds,
      }),
    },
    doing(id, call(cluster, 'addAsgCapacityProvider', ref(provider), options(node, context))),
  ];
}

function options({ id, props }: Capacity, context: PlanContext): Expr | undefined {
  const given = { spotInstanceDraining: props.spotInstanceDraining, topicEncryptionKey: encryptionKeyOf(id, context) };
  return Object.values(given).every((it) => it === undefined) ? undefined : struct(given);
}

/** The Auto Scaling group: of one instance type, or with a launch template and several. */
function planGroup(node: Capacity, vpc: Expr, context: PlanContext): readonly Statement[] {
  const { name, props } = node;
  const group = (more: Readonly<Record<string, Input>>): Statement =>
    making(
      node,
      construct('aws_autoscaling.AutoScalingGroup', name, {
        vpc,
        ...more,
        ...groupProps(node, context),
        minHealthyPercentage: props.minHealthyPercentage,
        maxHealthyPercentage: props.maxHealthyPercentage,
      }),
    );
  const role = edgesFrom(context.graph, node.id, 'has-role')[0];
  const first = edgesFrom(context.graph, node.id, 'member')[0];
  const securityGroup = first && context.construct(first.to);
  const type = props.instanceType;
  if (!props.mixedInstances)
    return [
      group({
        instanceType: instanceType(required(type, ['instanceType'], 'The instance type')),
        machineImage: required(machineImage(props), ['machineImage'], 'The machine image'),
        role: role && context.construct(role.to),
        securityGroup,
        ...instanceProps(node, context),
        requireImdsv2: props.requireImdsv2,
      }),
    ];
  const { overrides, ...distribution } = props.mixedInstances;
  const said = Object.values(distribution).some((it) => it !== undefined);
  const template = `${node.id}/launch-template`;
  const makeTemplate: Statement = {
    element: node.id,
    paragraph: true,
    variable: { id: template, hint: CAPACITY_IDS.launchTemplate(name) },
    expr: construct('aws_ec2.LaunchTemplate', CAPACITY_IDS.launchTemplate(name), {
      instanceType: type ? instanceType(type) : undefined,
      machineImage: required(machineImage(props), ['machineImage'], 'The machine image'),
      role: role
        ? context.construct(role.to)
        : construct('aws_iam.Role', CAPACITY_IDS.instanceRole(name), { assumedBy: instance('aws_iam.ServicePrincipal', 'ec2.amazonaws.com') }),
      securityGroup: securityGroup ?? construct('aws_ec2.SecurityGroup', CAPACITY_IDS.securityGroup(name), { vpc, allowAllOutbound: props.allowAllOutbound }),
      keyPair: keyPair(node, context),
      detailedMonitoring: props.instanceMonitoring === undefined ? undefined : props.instanceMonitoring === 'DETAILED',
      associatePublicIpAddress: props.associatePublicIpAddress,
      blockDevices: blockDevices(props.blockDevices, 'aws_ec2'),
      requireImdsv2: props.requireImdsv2,
    }),
  };
  return [
    makeTemplate,
    group({
      mixedInstancesPolicy: {
        launchTemplate: ref(template),
        instancesDistribution: said
          ? {
              ...distribution,
              onDemandAllocationStrategy: named('aws_autoscaling.OnDemandAllocationStrategy', distribution.onDemandAllocationStrategy),
              spotAllocationStrategy: named('aws_autoscaling.SpotAllocationStrategy', distribution.spotAllocationStrategy),
            }
          : undefined,
        launchTemplateOverrides: listOf(
          overrides?.map((it, index) =>
            expr({
              instanceType: instanceType(required(it.instanceType, ['mixedInstances', 'overrides', index, 'instanceType'], 'The instance type')),
              weightedCapacity: it.weightedCapacity,
            }),
          ),
        ),
      },
    }),
  ];
}
