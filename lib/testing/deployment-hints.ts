import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';

/** Values as people give them, for kinds of nodes. */
export const DEPLOYMENT_HINTS = {
  'lambda-function': {},
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const DEPLOYMENT_EDGE_HINTS = {
  'stops-on': {},
  'calls-hook': {},
} satisfies Partial<Record<EdgeKind, Hints>>;
