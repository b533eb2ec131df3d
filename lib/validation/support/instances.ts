import { machineImageOf, type MachineImage } from '@/lib/aws/machine-images';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { childrenOf, isKind, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { strategyOf } from '@/lib/kinds/service/strategy';
import type { DesignNode } from '@/lib/kinds/union';

/** The groups of instances on which tasks of a service on EC2, or those that an event starts there, may be put: those that it names, else all of its cluster. */
export function groupsOf(node: DesignNode<'service' | 'scheduled-task'>, design: Graph): readonly DesignNode<'capacity'>[] {
  const named = isKind(node, 'service') ? strategyOf(node.id, design).flatMap(({ node: it }) => (isKind(it, 'capacity') ? [it] : [])) : [];
  if (named.length > 0) return named;
  return childrenOf(design, groupOf(design, node, 'cluster')?.id).filter((it) => isKind(it, 'capacity'));
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

/**
 * What no instance of some groups has that a task definition says of its tasks; nothing where one suits, where not all
 * machine images are known, and for definitions for container instances alone, which cannot say it.
 */
export function misfit({ props }: DesignNode<'task-definition'>, groups: readonly DesignNode<'capacity'>[]): Misfit | undefined {
  const images = groups.map(imageOf);
  if (props.launchType === 'EC2' || images.length === 0) return undefined;
  const arm = props.cpuArchitecture === undefined ? undefined : props.cpuArchitecture === 'ARM64';
  const windows = props.operatingSystemFamily === undefined ? undefined : props.operatingSystemFamily.startsWith('WINDOWS');
  const all = images.flatMap((image) =>
    image
      ? [
          {
            processor: arm === undefined || (image.architecture === 'arm64') === arm,
            system: windows === undefined || (image.system === 'WINDOWS') === windows,
          },
        ]
      : [],
  );
  if (all.length < images.length || all.some((it) => it.processor && it.system)) return undefined;
  return all.some((it) => it.processor)
    ? { key: 'operatingSystemFamily', wants: windows ? 'Windows' : 'Linux' }
    : { key: 'cpuArchitecture', wants: arm ? 'ARM' : 'x86' };
}

/** What a task definition says that does not suit instances, and what it wants. */
export interface Misfit {
  readonly key: 'operatingSystemFamily' | 'cpuArchitecture';
  readonly wants: string;
}
