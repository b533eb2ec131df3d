import type { EdgeDefinition } from './definition';

/** A node belongs to a group of another stack: a service to a cluster, a listener to a load balancer, a cluster to a VPC. */
export const placedIn: EdgeDefinition<'placed-in'> = { kind: 'placed-in', label: 'Placed in', fields: [], facts: () => '', plan: () => [] };
