import type { Statement } from '@/lib/plan/plan';
import type { Graph } from './graph';
import type { PlanContext } from './plan-context';
import type { DesignNode, Kind, Props } from './union';

/** The colour family of a kind: what part of a deployment it belongs to. */
export type Area = 'network' | 'compute' | 'task' | 'container' | 'traffic' | 'data';

/** Everything pure about a kind besides its schema: what it is called, what it becomes; how it is edited is in `fields.ts`. */
export interface KindDefinition<K extends Kind> {
  readonly kind: K;
  /** In sentence case: "Task definition". */
  readonly label: string;
  /** One sentence for the palette: what it is for. */
  readonly description: string;
  readonly area: Area;
  /** Heading in the palette. */
  readonly group: 'Structure' | 'Operations' | 'Network' | 'Compute' | 'Task' | 'Traffic' | 'Storage' | 'Security';
  /** Name of a fresh node, made unique. */
  readonly defaultName: string;
  /** Props of a fresh node from the palette. */
  readonly defaults: Props<K>;
  /** The construct's class, for its documentation. */
  readonly construct: (node: DesignNode<K>, graph: Graph) => string;
  /** The class of the resource that overrides go to; nothing when the node makes none. */
  readonly resource: (node: DesignNode<K>, graph: Graph) => string | undefined;
  /** The one line of facts on the node's card. */
  readonly facts: (node: DesignNode<K>, graph: Graph) => string;
  /** The CDK calls that make it. @throws Incomplete when something needed is missing */
  readonly plan: (node: DesignNode<K>, context: PlanContext) => readonly Statement[];
  /** CDK calls about it that need everything else of the design to be there; made at the very end. @throws Incomplete when something needed is missing */
  readonly finish?: (node: DesignNode<K>, context: PlanContext) => readonly Statement[];
}
