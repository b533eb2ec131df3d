import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';

/** Values as people give them, for kinds of nodes. */
export const OPERATION_HINTS = {
  queue: {},
  topic: {},
  alarm: {},
  'scheduled-task': {},
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const OPERATION_EDGE_HINTS = {
  watches: {},
  'scales-on': {},
  'dead-letters': {},
  notifies: {},
} satisfies Partial<Record<EdgeKind, Hints>>;
