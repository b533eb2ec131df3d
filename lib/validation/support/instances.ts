import { machineImageOf, type MachineImage } from '@/lib/aws/machine-images';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { childrenOf, isKind, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { strategyOf } from '@/lib/kinds/service/strategy';
import type { DesignNode } from '@/lib/kinds/union';

/** The groups of instances on which tasks of a service on EC2 may be put: those that it names, else all of its cluster. */
export function groupsOf(service: DesignNode<'service'>, design: Graph): readonly DesignNode<'capacity'>[] {
  const named = strategyOf(service.id, design).flatMap(({ node }) => (isKind(node, 'capacity') ? [node] : []));
  if (named.length > 0) return named;
  return childrenOf(design, groupOf(design, service, 'cluster')?.id).filter((node) => isKind(node, 'capacity'));
}

/** The instance types of a group. */
export function typesOf(node: DesignNode<'capacity'>): readonly string[] {
  const { instanceType, mixedInstances } = node.props;
  const mixed = isProvider(node) ? (mixedInstances?.overrides ?? []).flatMap((it) => it.instanceType ?? []) : [];
  return mixed.length > 0 ? mixed : instanceType ? [instanceType] : [];
}

/** The machine image of a group if it is known: where none is named the CDK takes that for Amazon Linux 2. */
export function imageOf({ props }: DesignNode<'capacity'>): MachineImage | undefined {
  if (props.machineImage === undefined) return props.machineImageType === 'BOTTLEROCKET' ? undefined : machineImageOf('AMAZON_LINUX_2');
  return machineImageOf(props.machineImage);
}
