import { ancestorOfKind, childrenOf, edgesTo, isKind, nodesOfKind, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import type { DesignNode } from '@/lib/kinds/union';
import { fileSystemOf } from '@/lib/kinds/volume/file-system-of';

/** A volume that tasks of a service mount, and the file system that it is in. */
export interface MountedFileSystem {
  readonly service: DesignNode<'service'>;
  readonly volume: DesignNode<'volume'>;
  readonly fileSystem: DesignNode<'file-system'>;
}

/** The file systems that tasks of services mount: each once for each service. */
export function mountedFileSystems(design: Graph): MountedFileSystem[] {
  return nodesOfKind(design, 'service').flatMap((service) => fileSystemsMountedBy(service, design));
}

/** The file systems that tasks of one service mount, each once. */
export function fileSystemsMountedBy(service: DesignNode<'service'>, design: Graph): MountedFileSystem[] {
  const task = taskDefinitionOf(design, service.id);
  const seen = new Set<string>();
  return (task ? childrenOf(design, task.id) : []).flatMap((volume) => {
    if (!isKind(volume, 'volume') || edgesTo(design, volume.id, 'mounts').length === 0) return [];
    const fileSystem = fileSystemOf(volume, design);
    if (!fileSystem || seen.has(fileSystem.id)) return [];
    seen.add(fileSystem.id);
    return [{ service, volume, fileSystem }];
  });
}

/** True when a service and a file system are known to be in different VPCs. */
export function areApart(service: DesignNode<'service'>, fileSystem: DesignNode<'file-system'>, design: Graph): boolean {
  const vpc = groupOf(design, fileSystem, 'vpc');
  return vpc !== undefined && ancestorOfKind(design, service.id, 'vpc')?.id !== vpc.id;
}
