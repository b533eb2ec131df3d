import { callerGroupsOf } from '@/lib/kinds/edges/calls';
import { networkNodesOf } from '@/lib/kinds/security-group/network-nodes';
import { ancestorOfKind, childrenOf, edgesTo, freeName, isKind, nodesOfKinds, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { hasTaskInterface } from '@/lib/kinds/scheduled-task/launch';
import { edgeUnion, nodeUnion, type DesignNode } from '@/lib/kinds/union';
import { fileSystemOf } from '@/lib/kinds/volume/file-system-of';
import type { Fix } from '../finding';
import { freeId } from './fixes';

/** What runs tasks: a service, or an event that starts them. */
export type Runner = DesignNode<'service' | 'scheduled-task'>;

/** What runs tasks, as part of a sentence. */
export const RUNNER_TEXT: Record<Runner['kind'], string> = { service: 'service', 'scheduled-task': 'scheduled task' };

/** A volume that tasks of a service mount, or those that an event starts, and the file system that it is in. */
export interface MountedFileSystem {
  readonly service: Runner;
  readonly volume: DesignNode<'volume'>;
  readonly fileSystem: DesignNode<'file-system'>;
}

/** The file systems that tasks of services and of events mount: each once for each of these. */
export function mountedFileSystems(design: Graph): MountedFileSystem[] {
  return nodesOfKinds(design, ['service', 'scheduled-task']).flatMap((service) => fileSystemsMountedBy(service, design));
}

/** The file systems that tasks of one service or event mount, each once. */
export function fileSystemsMountedBy(service: Runner, design: Graph): MountedFileSystem[] {
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

/** True when a line lets tasks into a file system: their own, or that of others whose security groups they share. */
export function isLetIn(service: Runner, fileSystem: DesignNode<'file-system'>, design: Graph): boolean {
  const here = networkNodesOf(design, service);
  return edgesTo(design, fileSystem.id, 'reaches').some(({ from }) => {
    const other = design.nodes[from];
    return from === service.id || (other !== undefined && networkNodesOf(design, other).some((it) => here.includes(it)));
  });
}

/** True when what runs tasks and a file system are known to be in different VPCs. */
export function areApart(service: Runner, fileSystem: DesignNode<'file-system'>, design: Graph): boolean {
  const vpc = groupOf(design, fileSystem, 'vpc');
  return vpc !== undefined && ancestorOfKind(design, service.id, 'vpc')?.id !== vpc.id;
}

/** Draws the line by which a file system lets tasks in; those that an event starts get a security group of their own for it, where they have none. */
export function reachFix({ service, fileSystem }: MountedFileSystem, design: Graph): Fix {
  const reaches = edgeUnion.parse({
    id: freeId(design, `${service.id}-reaches-${fileSystem.id}`),
    kind: 'reaches',
    from: service.id,
    to: fileSystem.id,
    props: {},
  });
  const label = `Let ${service.name} into ${fileSystem.name}`;
  const vpc = ancestorOfKind(design, service.id, 'vpc');
  if (!isKind(service, 'scheduled-task') || !vpc || !hasTaskInterface(service, design) || callerGroupsOf({ from: service.id }, design).length > 0)
    return { label, command: { type: 'add', nodes: [], edges: [reaches], layout: {} } };
  const group = nodeUnion.parse({
    id: freeId(design, `${service.id}-group`),
    kind: 'security-group',
    name: freeName(design, 'security-group', vpc.id, `${service.name}Group`),
    parent: vpc.id,
    props: {},
  });
  const member = edgeUnion.parse({ id: freeId(design, `${service.id}-member`), kind: 'member', from: service.id, to: group.id, props: {} });
  return { label, command: { type: 'add', nodes: [group], edges: [member, reaches], layout: {} } };
}
