import { edgesTo, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { DesignNode } from '@/lib/kinds/union';
import { groupsOf, imageOf } from './instances';
import { onWindows } from './task';

/** True when the task's containers are Windows containers: as the definition says, or as all instances that its services can use have Windows. */
export function runsOnWindows(task: DesignNode<'task-definition'>, design: Graph): boolean {
  if (onWindows(task)) return true;
  const services = edgesTo(design, task.id, 'runs').flatMap(({ from }) => nodeOfKind(design, from, 'service') ?? []);
  return services.length > 0 && services.every((service) => serviceLaunchType(service, design) === 'EC2' && onWindowsInstances(service, design));
}

function onWindowsInstances(service: DesignNode<'service'>, design: Graph): boolean {
  const groups = groupsOf(service, design);
  return groups.length > 0 && groups.every((group) => imageOf(group)?.system === 'WINDOWS');
}
