import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';

/** Values as people give them, for kinds of nodes. */
export const TRAFFIC_HINTS = {
  'target-group': {},
  certificate: {},
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const TRAFFIC_EDGE_HINTS = {
  forwards: {},
  presents: {},
} satisfies Partial<Record<EdgeKind, Hints>>;
