import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';

/** Values as people give them, for kinds of nodes. */
export const CONNECT_HINTS = {
  namespace: {},
  'cloud-map-service': {},
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const CONNECT_EDGE_HINTS = {
  'uses-namespace': {},
  registers: {},
  calls: {},
} satisfies Partial<Record<EdgeKind, Hints>>;
