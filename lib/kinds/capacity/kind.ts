import { call, instance, member, staticCall, THIS } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import type { KindDefinition } from '../definition';
import { making, required, type PlanContext } from '../plan-context';
import { subnetSelection } from '../subnets';
import type { DesignNode, Props } from '../union';

/** An Auto Scaling group of container instances. */
export const capacity: KindDefinition<'capacity'> = {
  kind: 'capacity',
  label: 'Capacity',
  description: 'EC2 instances of the cluster, in an Auto Scaling group.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'Capacity',
  defaults: { instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023', minCapacity: 1, maxCapacity: 3 },
  construct: () => 'aws_autoscaling.AutoScalingGroup',
  resource: () => 'aws_autoscaling.CfnAutoScalingGroup',
  facts: ({ props }) => {
    const least = props.minCapacity ?? 1;
    const most = props.maxCapacity ?? props.desiredCapacity ?? least;
    const count =
      props.desiredCapacity !== undefined && props.minCapacity === undefined && props.maxCapacity === undefined
        ? `${props.desiredCapacity}`
        : least === most
          ? `${least}`
          : `${least}–${most}`;
    return `${count} × ${props.instanceType ?? 'type missing'}${props.spotPrice ? ' · Spot' : ''}`;
  },
  plan: (node, context) => [
    making(
      node,
      call(context.construct(required(node.parent, [], 'The cluster around the capacity')), 'addCapacity', node.name, {
        instanceType: instance('aws_ec2.InstanceType', required(node.props.instanceType, ['instanceType'], 'The instance type')),
        machineImage: machineImage(node.props.machineImage),
        minCapacity: node.props.minCapacity,
        desiredCapacity: node.props.desiredCapacity,
        maxCapacity: node.props.maxCapacity,
        spotPrice: node.props.spotPrice,
        spotInstanceDraining: node.props.spotInstanceDraining,
        vpcSubnets: subnetSelection(node.props.subnetType),
        associatePublicIpAddress: node.props.associatePublicIpAddress,
        keyPair: keyPair(node, context),
      }),
      false,
    ),
  ],
};

/** An SSH key pair of the account, by its name. */
function keyPair({ parent, name, props }: DesignNode<'capacity'>, { graph }: PlanContext): Expr | undefined {
  if (!props.keyName) return undefined;
  // Names of capacities are unique in their cluster only.
  const id = `${graph.nodes[parent ?? '']?.name ?? ''}${name}KeyPair`;
  return staticCall('aws_ec2.KeyPair', 'fromKeyPairName', THIS, id, props.keyName);
}

function machineImage(image: Props<'capacity'>['machineImage']): Expr | undefined {
  const arm = member('aws_ecs.AmiHardwareType', 'ARM');
  switch (image) {
    case undefined:
      return undefined;
    case 'AMAZON_LINUX_2':
      return staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux2');
    case 'AMAZON_LINUX_2_ARM':
      return staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux2', arm);
    case 'AMAZON_LINUX_2023':
      return staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux2023');
    case 'AMAZON_LINUX_2023_ARM':
      return staticCall('aws_ecs.EcsOptimizedImage', 'amazonLinux2023', arm);
    case 'BOTTLEROCKET':
      return instance('aws_ecs.BottleRocketImage');
    case 'BOTTLEROCKET_ARM':
      return instance('aws_ecs.BottleRocketImage', { architecture: member('aws_ec2.InstanceArchitecture', 'ARM_64') });
  }
}
