import type { SingleCommand } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { canBeNamed, familyOf, isProviderNode } from '@/lib/kinds/cluster/default-strategy';
import { edgesFrom, isKind } from '@/lib/kinds/graph';
import { strategyOf } from '@/lib/kinds/service/strategy';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';

/** What a fresh line to or from capacity says; nothing for lines about something else. */
export function capacityProps(design: Design, from: DesignNode, to: DesignNode): DesignEdge['props'] | undefined {
  if (from.kind === 'service' && isProviderNode(to)) return { weight: 1 };
  if (from.kind === 'managed-instances-capacity-provider' && isKind(to, 'role')) return { use: managedUse(design, from, to) };
  return undefined;
}

/** The lines that a fresh one to capacity takes the place of: a strategy never mixes capacity of several kinds. */
export function replacedCapacity(design: Design, from: DesignNode, to: DesignNode): readonly string[] {
  if (from.kind !== 'service' || !isProviderNode(to)) return [];
  return strategyOf(from.id, design)
    .filter(({ node }) => familyOf(node) !== familyOf(to))
    .map(({ edge }) => edge.id);
}

/** What else is set by a fresh line to or from capacity: the service gives up another launch type, instances get their provider, a role its owner. */
export function capacitySettings(design: Design, from: DesignNode, to: DesignNode): readonly SingleCommand[] {
  const set = (id: string, key: string, value: string | null): SingleCommand => ({ type: 'set', id, path: [key], value });
  if (isKind(from, 'service') && isProviderNode(to)) {
    const other = from.props.launchType !== undefined && from.props.launchType !== familyOf(to);
    return [
      ...(other ? [set(from.id, 'launchType', null)] : []),
      ...(to.kind === 'capacity' && !canBeNamed(to) ? [set(to.id, 'as', 'CAPACITY_PROVIDER')] : []),
      ...(to.kind === 'capacity' && to.props.machineImage === undefined ? [set(to.id, 'machineImage', 'AMAZON_LINUX_2023')] : []),
    ];
  }
  if (!isKind(to, 'role') || to.props.source === 'existing' || to.props.assumedBy !== undefined) return [];
  if (from.kind === 'capacity') return [set(to.id, 'assumedBy', 'ec2.amazonaws.com')];
  if (from.kind !== 'managed-instances-capacity-provider') return [];
  return [set(to.id, 'assumedBy', managedUse(design, from, to) === 'INSTANCE' ? 'ec2.amazonaws.com' : 'ecs.amazonaws.com')];
}

/** The first role of managed instances is for ECS, unless it is for EC2; the second is for the other. */
function managedUse(design: Design, from: DesignNode, to: DesignNode<'role'>): 'INFRASTRUCTURE' | 'INSTANCE' {
  if (to.props.assumedBy !== undefined) return to.props.assumedBy.startsWith('ec2.') ? 'INSTANCE' : 'INFRASTRUCTURE';
  return edgesFrom(design, from.id, 'has-role').some((edge) => edge.to !== to.id && edge.props.use !== 'INSTANCE') ? 'INSTANCE' : 'INFRASTRUCTURE';
}
