import { call, construct, expr, instance, json, mapOf, member, property, ref, staticCall } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { CAPACITY_IDS } from '../capacity/ids';
import { clusterOf, vpcOfCluster } from '../capacity/plan';
import { edgesFrom } from '../graph';
import { doing, making, type PlanContext } from '../plan-context';
import { subnetsOf } from '../subnets';
import type { DesignNode } from '../union';
import { requirementsExpr } from './requirements';
import { rolesOf } from './roles';

type Managed = DesignNode<'managed-instances-capacity-provider'>;

/** An `ecs.ManagedInstancesCapacityProvider` of its cluster. */
export function planManagedInstances(node: Managed, context: PlanContext): readonly Statement[] {
  const { id, name, props } = node;
  const cluster = clusterOf(node, context);
  const vpc = vpcOfCluster(node, cluster, context);
  const { infrastructure, instance: instanceRole } = rolesOf(node, context.graph);
  const infrastructureRole = infrastructure && context.construct(infrastructure.id);
  const role = instanceRole && context.construct(instanceRole.id);
  const groups = edgesFrom(context.graph, id, 'member').map((edge) => context.construct(edge.to));
  return [
    ...(infrastructureRole && role ? [doing(id, call(infrastructureRole, 'addToPrincipalPolicy', passRole(role)))] : []),
    making(
      node,
      construct('aws_ecs.ManagedInstancesCapacityProvider', name, {
        capacityProviderName: props.capacityProviderName || undefined,
        infrastructureRole,
        ec2InstanceProfile: role && construct('aws_iam.InstanceProfile', CAPACITY_IDS.instanceProfile(name), { role }),
        subnets: subnets(node, vpc),
        // Instances need a group, and the CDK makes none for them.
        securityGroups: expr(groups.length > 0 ? groups : [construct('aws_ec2.SecurityGroup', CAPACITY_IDS.securityGroup(name), { vpc })]),
        capacityOptionType: props.capacityOptionType && member('aws_ecs.CapacityOptionType', props.capacityOptionType),
        instanceRequirements: props.instanceRequirements && requirementsExpr(props.instanceRequirements),
        taskVolumeStorage: props.taskVolumeStorageGiB === undefined ? undefined : staticCall('Size', 'gibibytes', props.taskVolumeStorageGiB),
        monitoring: props.monitoring && member('aws_ecs.InstanceMonitoring', props.monitoring),
        propagateTags: props.propagateTags && member('aws_ecs.PropagateManagedInstancesTags', props.propagateTags),
      }),
    ),
    doing(id, call(cluster, 'addManagedInstancesCapacityProvider', ref(id))),
  ];
}

/** Lets ECS start instances that act as their role. */
function passRole(role: Expr): Expr {
  return instance('aws_iam.PolicyStatement', {
    actions: ['iam:PassRole'],
    resources: [property(role, 'roleArn')],
    conditions: mapOf({ StringEquals: json({ 'iam:PassedToService': 'ec2.amazonaws.com' }) }),
  });
}

function subnets(node: Managed, vpc: Expr): Expr {
  const selection = subnetsOf(node);
  if (selection?.kind === 'struct' && selection.fields['subnets']) return selection.fields['subnets'];
  return property(call(vpc, 'selectSubnets', selection), 'subnets');
}
