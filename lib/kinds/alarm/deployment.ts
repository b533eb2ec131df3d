import { property } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { nodeOfKind, type Graph } from '../graph';
import { Incomplete, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { watchedOf, watchesByName } from './watched';

/**
 * The name by which a service's deployments know an alarm. An alarm that watches services by their constructs is known by
 * its given name: to ask its construct would make the two depend on each other.
 *
 * @throws Incomplete when the alarm is itself incomplete, or when service and alarm would need each other
 * @see aws_ecs.BaseService.enableDeploymentAlarms
 */
export function deploymentAlarmName(alarm: DesignNode<'alarm'>, service: DesignNode<'service'>, context: PlanContext): Expr {
  const construct = context.construct(alarm.id);
  if (!dependsOnService(alarm, context.graph)) return property(construct, 'alarmName');
  if (alarm.props.alarmName) return { kind: 'literal', value: alarm.props.alarmName };
  if (isCircular(alarm, service, context.graph))
    throw new Incomplete([], `${service.name} and ${alarm.name} need each other: give the alarm a name of its own, or the service.`);
  return property(construct, 'alarmName');
}

/** True when a service cannot know an alarm because the alarm already needs the service: neither has a given name. */
export function isCircular(alarm: DesignNode<'alarm'>, service: DesignNode<'service'>, graph: Graph): boolean {
  return dependsOnService(alarm, graph) && !alarm.props.alarmName && watchedOf(alarm.id, graph)?.node.id === service.id;
}

/** True when the alarm's metric asks the construct of a service. */
function dependsOnService(alarm: DesignNode<'alarm'>, graph: Graph): boolean {
  if (alarm.props.source === 'existing') return false;
  const watched = watchedOf(alarm.id, graph);
  return nodeOfKind(graph, watched?.node.id, 'service') !== undefined && watched !== undefined && !watchesByName(watched, alarm, graph);
}
