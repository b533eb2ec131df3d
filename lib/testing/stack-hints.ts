import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';

/** Values as people give them, for kinds of nodes. */
export const STACK_HINTS = {
  stack: {},
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const STACK_EDGE_HINTS = {
  'placed-in': {},
} satisfies Partial<Record<EdgeKind, Hints>>;
