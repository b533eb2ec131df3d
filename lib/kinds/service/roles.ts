import type { Expr } from '@/lib/plan/plan';
import { edgesFrom, type Graph } from '../graph';
import type { PlanContext } from '../plan-context';
import type { DesignEdge } from '../union';
import type { ServiceRoleUse } from './role-uses';

/** The edge to the role that ECS uses for something of a service. The first one counts. */
export function serviceRoleEdge(graph: Graph, serviceId: string, use: ServiceRoleUse): DesignEdge<'has-role'> | undefined {
  return edgesFrom(graph, serviceId, 'has-role').find((edge) => edge.props.use === use);
}

/** The role that ECS uses for something of a service; nothing where the CDK makes one. @throws Incomplete when the role is itself incomplete */
export function serviceRoleOf(serviceId: string, use: ServiceRoleUse, context: PlanContext): Expr | undefined {
  const edge = serviceRoleEdge(context.graph, serviceId, use);
  return edge && context.construct(edge.to);
}
