import { edgesFrom, nodeOfKind, type Graph } from '../graph';
import type { DesignEdge, DesignNode } from '../union';

/** The roles of managed instances: what ECS does with EC2 in the account, and what the instances do themselves. */
export interface ManagedRoles {
  readonly infrastructure: DesignNode<'role'> | undefined;
  readonly instance: DesignNode<'role'> | undefined;
}

/** Which role is which: as its edge says, else by who may take it. */
export function rolesOf({ id }: DesignNode<'managed-instances-capacity-provider'>, graph: Graph): ManagedRoles {
  const found: { infrastructure?: DesignNode<'role'>; instance?: DesignNode<'role'> } = {};
  for (const edge of edgesFrom(graph, id, 'has-role')) {
    const role = nodeOfKind(graph, edge.to, 'role');
    if (role) found[roleUse(edge, role)] ??= role;
  }
  return { infrastructure: found.infrastructure, instance: found.instance };
}

/** What a role of managed instances is for. */
export function roleUse({ props }: DesignEdge<'has-role'>, role: DesignNode<'role'>): keyof ManagedRoles {
  if (props.use === 'INSTANCE') return 'instance';
  if (props.use === 'INFRASTRUCTURE') return 'infrastructure';
  return role.props.assumedBy?.startsWith('ec2.') ? 'instance' : 'infrastructure';
}
