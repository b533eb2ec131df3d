import type { Statement } from '@/lib/plan/plan';
import type { Field } from '../field';
import type { Graph } from '../graph';
import type { PlanContext } from '../plan-context';
import type { DesignEdge, EdgeKind } from '../union';

/** Everything pure about a kind of edge besides its schema. */
export interface EdgeDefinition<K extends EdgeKind> {
  readonly kind: K;
  /** In sentence case, for the inspector: "Target". */
  readonly label: string;
  readonly fields: readonly Field<DesignEdge<K>>[];
  /** What stands on the edge: the port it opens, the condition it waits for. */
  readonly facts: (edge: DesignEdge<K>, graph: Graph) => string;
  /** The CDK calls that it makes; none when a node's own plan speaks of it. */
  readonly plan: (edge: DesignEdge<K>, context: PlanContext) => readonly Statement[];
  /**
   * Whose stack the calls of the edge are in, when its ends are in two: that stack comes after the other one. `later` says
   * that both orders do. @default 'from'
   */
  readonly stack?: 'from' | 'to' | 'later';
}
