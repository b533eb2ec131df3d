import type { Design } from '@/lib/document/design';
import { openDesign } from '@/lib/document/open';
import { draw, type ShortEdge, type ShortNode } from '@/lib/starters/draw';
import { invariant } from '@/lib/util/invariant';
import { formatPath } from '@/lib/util/problem';
import { STACK_ID } from './run-example';

export type { ShortEdge, ShortNode };

/** A design of these nodes, siblings in this order, in the stack that examples are run in. It opens like any other. */
export function design(nodes: readonly ShortNode[], edges: readonly ShortEdge[] = []): Design {
  const opened = openDesign(draw(STACK_ID, nodes, edges, { stackName: STACK_ID }));
  invariant(opened.ok, `a conformance design does not open: ${opened.ok ? '' : opened.error.map((it) => `${formatPath(it.path)} ${it.message}`).join('; ')}`);
  return opened.value;
}
