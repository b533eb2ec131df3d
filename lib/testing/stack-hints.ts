import fc from 'fast-check';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly } from './mostly';

/** Values as people give them, for kinds of nodes. */
export const STACK_HINTS = {
  stack: {
    stackName: mostly(fc.constantFrom('shop-network', 'Web'), 'shop web', ''),
    description: mostly(fc.constantFrom('What stays'), 'x'.repeat(600)),
    tags: fc.dictionary(mostly(fc.constantFrom('team', 'stage'), 'aws:x'), fc.constantFrom('web', ''), { maxKeys: 2 }),
  },
} satisfies Partial<Record<Kind, Hints>>;

/** The same for kinds of edges. */
export const STACK_EDGE_HINTS = {
  'placed-in': {},
} satisfies Partial<Record<EdgeKind, Hints>>;
