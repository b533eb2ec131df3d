import type { KindDefinition } from '../definition';
import { defaultText } from './default-text';
import { isProvider } from './ids';
import { planCapacity } from './plan';

/** An Auto Scaling group of container instances. */
export const capacity: KindDefinition<'capacity'> = {
  kind: 'capacity',
  label: 'Capacity',
  description: 'EC2 instances of the cluster, in an Auto Scaling group.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'Capacity',
  defaults: { as: 'CAPACITY_PROVIDER', instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023', minCapacity: 1, maxCapacity: 3 },
  construct: (node) => (isProvider(node) ? 'aws_ecs.AsgCapacityProvider' : 'aws_autoscaling.AutoScalingGroup'),
  resource: () => 'aws_autoscaling.CfnAutoScalingGroup',
  facts: (node) => {
    const { props } = node;
    const least = props.minCapacity ?? 1;
    const most = props.maxCapacity ?? props.desiredCapacity ?? least;
    const count =
      props.desiredCapacity !== undefined && props.minCapacity === undefined && props.maxCapacity === undefined
        ? `${props.desiredCapacity}`
        : least === most
          ? `${least}`
          : `${least}–${most}`;
    const types = props.mixedInstances?.overrides?.flatMap((it) => it.instanceType ?? []) ?? [];
    const type = types.length > 0 ? `${types.length} type${types.length === 1 ? '' : 's'}` : (props.instanceType ?? 'type missing');
    return [`${count} × ${type}`, ...(props.spotPrice ? ['Spot'] : props.mixedInstances ? ['mixed'] : []), ...defaultText(props.defaultStrategy)].join(' · ');
  },
  plan: planCapacity,
};
