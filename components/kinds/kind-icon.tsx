import type { ReactElement } from 'react';
import type { LineIconProps } from '@/components/ui/line-icon';
import type { Kind } from '@/lib/kinds/union';
import { CapacityIcon } from './capacity/icon';
import { ClusterIcon } from './cluster/icon';
import { ContainerIcon } from './container/icon';
import { ListenerIcon } from './listener/icon';
import { LoadBalancerIcon } from './load-balancer/icon';
import { SecurityGroupIcon } from './security-group/icon';
import { ServiceIcon } from './service/icon';
import { TaskDefinitionIcon } from './task-definition/icon';
import { VpcIcon } from './vpc/icon';

/** Draws the icon of any kind, in the colour of the text around it. */
export function KindIcon({ kind, ...props }: LineIconProps & { kind: Kind }) {
  return ICONS[kind](props);
}

const ICONS: Record<Kind, (props: LineIconProps) => ReactElement> = {
  vpc: VpcIcon,
  'security-group': SecurityGroupIcon,
  cluster: ClusterIcon,
  capacity: CapacityIcon,
  'task-definition': TaskDefinitionIcon,
  container: ContainerIcon,
  service: ServiceIcon,
  'load-balancer': LoadBalancerIcon,
  listener: ListenerIcon,
};
