import type { Expr, Statement } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import type { Graph } from './graph';
import type { LocalNeed } from './local-files/local-needs';

/** Says that an element cannot be part of a plan yet, and why. Thrown by plan code, caught by `compile`, seen by nobody else. */
export class Incomplete extends Error {
  constructor(
    readonly path: Path,
    message: string,
    /** The element that the path is in, when that is not the one that is being planned: a line of a container. */
    readonly at?: string,
  ) {
    super(message);
  }
}

/**
 * What a plan is for: a template that stands by itself, where everything that needs a local file is a parameter; or a
 * CDK project, which builds and uploads local files.
 */
export type Purpose = 'template' | 'project';

/** What plan code gets besides its own element. */
export interface PlanContext {
  readonly graph: Graph;
  readonly purpose: Purpose;
  /**
   * The construct that a node became. Throws {@link Incomplete} when that node is itself not part of the plan.
   *
   * @param path Where in the asking element the reference is.
   */
  readonly construct: (id: string, path?: Path) => Expr;
  /** Everything that the design needs from disk. */
  readonly localNeeds: () => readonly LocalNeed[];
  /** True when a node is part of the plan so far. */
  readonly isPlanned: (id: string) => boolean;
  /** True when a node's stack is made after that of another one: what the CDK makes for both must then be made for this one. */
  readonly isLater: (id: string, other: string) => boolean;
}

/** The value, or {@link Incomplete}: nothing is ever made up in its place. */
export function required<T>(value: T | undefined, path: Path, what: string, at?: string): T {
  if (value === undefined || value === '') throw new Incomplete(path, `${what} is missing.`, at);
  return value;
}

/** A statement that makes the construct of a node; later statements refer to it by the node's id. */
export function making(node: { readonly id: string; readonly name: string }, expr: Expr, paragraph = true): Statement {
  return { element: node.id, variable: { id: node.id, hint: node.name }, expr, paragraph };
}

/** A statement that nothing refers to. */
export function doing(element: string, expr: Expr): Statement {
  return { element, expr };
}
