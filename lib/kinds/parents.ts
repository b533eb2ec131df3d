import type { Kind } from './union';

/** Which groups may hold a kind, and whether it can stand by itself on the canvas. */
export interface Placing {
  /** Of several, the first is the usual one; a stack comes last. */
  readonly parents: readonly Kind[];
  /** A node of this kind means nothing outside a group. */
  readonly needsParent: boolean;
}

/** A node that may stand in a stack, or on the canvas: in the design's own stack. */
const FREE: Placing = { parents: ['stack'], needsParent: false };
/** A node that is in a VPC, or names one of another stack. */
const IN_VPC: Placing = { parents: ['vpc', 'stack'], needsParent: false };

/** Where nodes of each kind may be. */
export const PLACING: Record<Kind, Placing> = {
  stack: { parents: [], needsParent: false },
  vpc: FREE,
  'security-group': IN_VPC,
  'kms-key': FREE,
  role: FREE,
  'log-group': FREE,
  bucket: FREE,
  secret: FREE,
  parameter: FREE,
  repository: FREE,
  'docker-image-asset': FREE,
  'file-system': IN_VPC,
  'access-point': { parents: ['file-system'], needsParent: true },
  namespace: { parents: ['cluster', 'vpc', 'stack'], needsParent: false },
  'cloud-map-service': FREE,
  certificate: FREE,
  queue: FREE,
  topic: FREE,
  'lambda-function': FREE,
  cluster: IN_VPC,
  capacity: { parents: ['cluster'], needsParent: true },
  'fargate-capacity-provider': { parents: ['cluster'], needsParent: true },
  'managed-instances-capacity-provider': { parents: ['cluster'], needsParent: true },
  'task-definition': IN_VPC,
  volume: { parents: ['task-definition'], needsParent: true },
  container: { parents: ['task-definition'], needsParent: true },
  service: { parents: ['cluster', 'stack'], needsParent: true },
  'scheduled-task': { parents: ['cluster', 'stack'], needsParent: true },
  'target-group': IN_VPC,
  'load-balancer': IN_VPC,
  listener: { parents: ['load-balancer', 'stack'], needsParent: true },
  alarm: FREE,
};

/** True when nodes of this kind hold others. */
export function isGroup(kind: Kind): boolean {
  return Object.values(PLACING).some((placing) => placing.parents.includes(kind));
}

/** True when nodes of this kind are in no group but a stack. */
export function standsAlone(kind: Kind): boolean {
  return PLACING[kind].parents.every((parent) => parent === 'stack');
}
