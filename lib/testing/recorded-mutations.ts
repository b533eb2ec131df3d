import type { Place } from './mutation';

/** Where a clean design is broken so that exactly one rule speaks. */
export interface RecordedMutation {
  /** Which of the rule's bad examples is made elsewhere. */
  readonly example: number;
  /** The name of the clean design. */
  readonly in: string;
  /** Which of its elements stand for those of the example. */
  readonly at: Place;
}
