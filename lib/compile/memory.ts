import type { Design } from '@/lib/document/design';
import { changedBetween, followed, READ, type Reads } from '@/lib/kinds/tracked';
import type { Incomplete, PlanContext } from '@/lib/kinds/plan-context';
import type { Statement } from '@/lib/plan/plan';
import { textOf } from '@/lib/util/json';

/** What plan code can ask about the rest of the plan, as values that can be compared. */
export interface Answers {
  /** Why the construct of a node cannot be referred to; nothing when it can. */
  readonly problem: (id: string) => string | undefined;
  readonly isPlanned: (id: string) => boolean;
  readonly isLater: (id: string, other: string) => boolean;
  readonly localNeeds: PlanContext['localNeeds'];
}

/** The statements of an element, or why there are none. */
export type Outcome = { readonly statements: readonly Statement[] } | { readonly incomplete: Incomplete };

/** What became of one element, and everything that it depended on. */
interface Known {
  readonly stack: string;
  readonly reads: ReadonlySet<string>;
  readonly asked: readonly Asked[];
  readonly outcome: Outcome;
}

/**
 * A question and its answer, as values: functions would keep alive what they were made among, which is the whole compilation
 * and its design.
 */
type Asked =
  | { readonly about: 'problem' | 'isPlanned'; readonly id: string; readonly answer: string | boolean | undefined }
  | { readonly about: 'isLater'; readonly id: string; readonly other: string; readonly answer: boolean }
  | { readonly about: 'localNeeds'; readonly answer: string };

/** Whose lookups are written down, which makes planning several times as slow: those of elements of which that was done before, or of all. */
export type Follow = 'known' | 'all';

/** What is remembered of one compilation for the next one. */
export class CompileMemory {
  private begun = 0;
  /** The design of the last compilation that came to its end. */
  private before: Design | undefined;
  private changed: ReadonlySet<string> = new Set();
  private known = new Map<string, Known>();
  private next = new Map<string, Known>();
  private follow: Follow = 'known';
  /** Something was planned of which nothing will be remembered. */
  private forgets = true;

  /** Begins a compilation; what has changed since the last one that came to its end is planned anew. One that was begun before must not go on. */
  begin(design: Design, follow: Follow): void {
    this.begun += 1;
    this.changed = this.before ? changedBetween(this.before, design) : new Set();
    this.next = new Map();
    this.follow = follow;
    // The first compilation need not ask.
    this.forgets = !this.isOpen;
  }

  /** Ends a compilation: what is not in the design any more is forgotten. */
  end(design: Design): void {
    this.known = this.next;
    this.before = design;
  }

  /** True when something is remembered, or is to be. */
  get isOpen(): boolean {
    return this.follow === 'all' || this.known.size > 0;
  }

  /** The turn of the compilation that began last. */
  get turn(): number {
    return this.begun;
  }

  /** True when it is known of every element of a design what its plan depends on. */
  isComplete(design: Design): boolean {
    return this.before === design && !this.forgets;
  }

  /** What became of an element the last time, when everything that it depended on is as it was. */
  recall(key: string, stack: string, answers: Answers): Outcome | undefined {
    const old = this.known.get(key);
    if (!old || old.stack !== stack || this.meetsChange(old.reads)) return undefined;
    for (const asked of old.asked) if (answerTo(asked, answers) !== asked.answer) return undefined;
    this.next.set(key, old);
    return old.outcome;
  }

  /** Plans an element, and remembers what it depended on where that is to be followed. */
  plan(key: string, element: string, stack: string, context: PlanContext, design: Design, answers: Answers, make: Make): Outcome {
    if (this.follow === 'known' && !this.known.has(key)) {
      this.forgets = true;
      return make(context, design);
    }
    const reads: Reads = new Set([READ.node(element), READ.edge(element)]);
    const asked: Asked[] = [];
    const view = followed(design, reads);
    const outcome = make(writingDown(context, view, answers, asked), view);
    this.next.set(key, { stack, reads, asked, outcome });
    return outcome;
  }

  private meetsChange(reads: ReadonlySet<string>): boolean {
    for (const key of this.changed) if (reads.has(key)) return true;
    return false;
  }
}

/** Plans an element with what it gets. */
export type Make = (context: PlanContext, design: Design) => Outcome;

/** The same context, writing down what is asked of it. */
function writingDown(context: PlanContext, view: Design, answers: Answers, asked: Asked[]): PlanContext {
  return {
    graph: view,
    purpose: context.purpose,
    construct: (id, path) => {
      asked.push({ about: 'problem', id, answer: answers.problem(id) });
      return context.construct(id, path);
    },
    isPlanned: (id) => {
      const answer = answers.isPlanned(id);
      asked.push({ about: 'isPlanned', id, answer });
      return answer;
    },
    isLater: (id, other) => {
      const answer = answers.isLater(id, other);
      asked.push({ about: 'isLater', id, other, answer });
      return answer;
    },
    localNeeds: () => {
      asked.push({ about: 'localNeeds', answer: textOf(answers.localNeeds()) });
      return answers.localNeeds();
    },
  };
}

function answerTo(asked: Asked, answers: Answers): string | boolean | undefined {
  switch (asked.about) {
    case 'problem':
    case 'isPlanned':
      return answers[asked.about](asked.id);
    case 'isLater':
      return answers.isLater(asked.id, asked.other);
    case 'localNeeds':
      return textOf(answers.localNeeds());
  }
}
