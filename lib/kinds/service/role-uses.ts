/** What ECS does for a service with a role: calls hooks, moves requests between target groups, gets certificates. */
export const SERVICE_ROLE_USES = ['HOOKS', 'LOAD_BALANCERS', 'SERVICE_CONNECT_TLS'] as const;

/** A use of a service's role. */
export type ServiceRoleUse = (typeof SERVICE_ROLE_USES)[number];
