import type { Design } from '@/lib/document/design';
import type { DesignEdge, DesignNode, EdgeKind, Kind } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import type { Fix, Severity } from './finding';

/** What a rule says of one place: where, and the facts that its message and fixes are made from. */
export interface Match {
  readonly path: Path;
  /** The node or edge that it is about, when that is not the subject itself. */
  readonly elementId?: string | undefined;
}

/** What a rule looks at: nodes of a kind, edges of a kind, or the design as a whole. */
export type Subject = Kind | `edge:${EdgeKind}` | 'design';

type SubjectOf<S extends Subject> = S extends Kind ? DesignNode<S> : S extends `edge:${infer E extends EdgeKind}` ? DesignEdge<E> : Design;

/** One rule: one use case, one severity. Its id is never used again for something else. */
export interface Rule<S extends Subject = Subject, M extends Match = Match> {
  /** `area/name`. */
  readonly id: string;
  readonly severity: Severity;
  /** The rule as a sentence. */
  readonly title: string;
  /** The page that says so. */
  readonly source: string;
  /** The same check elsewhere: `cfn-lint E3047`, `Security Hub ECS.2`. */
  readonly related?: readonly string[];
  readonly on: S;
  /** Finds every place where the rule is broken. */
  readonly check: (subject: SubjectOf<S>, design: Design) => readonly M[];
  /** Says what is wrong with these values, why, what is allowed and what to do. */
  readonly message: (match: M) => string;
  /** Changes that settle it: one when the right change is certain, several when more than one is plausible. What only deletes says whether something is lost. */
  readonly fixes?: (match: M, subject: SubjectOf<S>, design: Design) => readonly Fix[];
  /** Designs that keep the rule, and designs that break exactly this rule; each runs as a test. Made only when asked for. */
  readonly examples: () => { readonly ok: readonly Design[]; readonly bad: readonly Design[] };
}

/** A rule as the engine sees it: whatever it looks at. */
export type AnyRule = Rule<never, never>;

/** Types a rule: what `check` finds is what `message` and `fixes` get. */
export function defineRule<S extends Subject, M extends Match>(rule: Rule<S, M>): AnyRule {
  // The engine hands each rule only subjects of its own `on` and matches of its own `check`.
  return rule as unknown as AnyRule;
}
