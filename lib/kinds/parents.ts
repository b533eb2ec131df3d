import type { Kind } from './union';

/** Which groups may hold a kind, and whether it can stand by itself on the canvas. */
export interface Placing {
  readonly parents: readonly Kind[];
  /** A node of this kind means nothing outside a group. */
  readonly needsParent: boolean;
}

/** Where nodes of each kind may be. */
export const PLACING: Record<Kind, Placing> = {
  vpc: { parents: [], needsParent: false },
  'security-group': { parents: ['vpc'], needsParent: false },
  'kms-key': { parents: [], needsParent: false },
  role: { parents: [], needsParent: false },
  'log-group': { parents: [], needsParent: false },
  bucket: { parents: [], needsParent: false },
  secret: { parents: [], needsParent: false },
  parameter: { parents: [], needsParent: false },
  repository: { parents: [], needsParent: false },
  'docker-image-asset': { parents: [], needsParent: false },
  'file-system': { parents: ['vpc'], needsParent: false },
  'access-point': { parents: ['file-system'], needsParent: true },
  cluster: { parents: ['vpc'], needsParent: false },
  capacity: { parents: ['cluster'], needsParent: true },
  'task-definition': { parents: ['vpc'], needsParent: false },
  volume: { parents: ['task-definition'], needsParent: true },
  container: { parents: ['task-definition'], needsParent: true },
  service: { parents: ['cluster'], needsParent: true },
  'load-balancer': { parents: ['vpc'], needsParent: false },
  listener: { parents: ['load-balancer'], needsParent: true },
};

/** True when nodes of this kind hold others. */
export function isGroup(kind: Kind): boolean {
  return Object.values(PLACING).some((placing) => placing.parents.includes(kind));
}
