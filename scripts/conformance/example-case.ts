import type { Design } from '@/lib/document/design';
import type { Completion } from './completion';

/** What an example is run with besides its own code. */
export interface Setting {
  /** Values of names that the example only declares, where the table of values by type has not what is meant: TypeScript statements by name. */
  readonly values?: Readonly<Record<string, string>>;
  /** Statements before the example, after what it declares first. */
  readonly before?: string;
  /** What the example lacks. The run makes sure that it really does. */
  readonly completion?: Completion;
  /** Files that the example reads, by their path from the folder it runs in, with their text. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What there is to say about an example. */
export type ExampleCase = { readonly hash: string; readonly setting?: Setting } & (
  | {
      /** Says the same as the example, with all that it only declares. */
      readonly design: Design;
      /** The rules that rightly call something in it an error; any other error is one of the rules. */
      readonly errors?: readonly string[];
    }
  /** The CDK itself refuses the example: the run makes sure that it still does, with this message. */
  | { readonly refused: RegExp }
  /** The example makes nothing that a template could hold: the run makes sure of it. */
  | { readonly nothing: true }
  /** A design cannot say it yet: the feature's row in the list of features, and what is missing. */
  | { readonly notYet: string; readonly missing: string }
);

/** Cases by the id of their example. */
export type Cases = Readonly<Record<string, ExampleCase>>;
