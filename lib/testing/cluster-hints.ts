import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';

/** Values as people give them, for kinds of nodes. */
export const CLUSTER_HINTS = {
  'fargate-capacity-provider': {},
  'managed-instances-capacity-provider': {},
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const CLUSTER_EDGE_HINTS = {
  'runs-on': {},
  'manages-tasks': {},
} satisfies Partial<Record<EdgeKind, Hints>>;
