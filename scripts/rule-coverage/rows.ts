/** How one check of somebody else stands to the rules of Gantry: the rules that find the same mistake, or why a design cannot make it. */
export type Row =
  | {
      /** Ids of rules, each of which finds the mistake somewhere, and which together find it everywhere. */
      readonly rules: readonly string[];
      /** Why a rule among them is less than an error: what becomes of the mistake instead. */
      readonly lower?: string;
    }
  | {
      /** Why no design can make the mistake, or what `left` says, as a sentence without its full stop. */
      readonly cannot: string;
      /** True for advice that a design can go against but has no setting to follow: it is left to the checker that gives it. */
      readonly left?: true;
    };

/** The checks of a module or tool, by file (or group) and name. */
export type Table = Readonly<Record<string, Readonly<Record<string, Row>>>>;

/** A check of somebody else, as it is printed, and how it stands to the rules. */
export type Check = Row & {
  /** Who checks: a module of the CDK, a linter, a catalogue of controls. Checks of one source are printed together. */
  readonly source: string;
  /** What is refused, in the words of the source: its message, or its number and title. */
  readonly check: string;
  /** Where in the source, when that tells more: a file. */
  readonly where?: string;
  /** How many checks of the source this stands for. @default 1 */
  readonly count?: number;
};

/** Says which rules find a mistake. */
export function found(...rules: readonly string[]): Row {
  return { rules };
}

/** Says why a design cannot make a mistake. */
export function cannot(why: string): Row {
  return { cannot: why };
}

/** Says why advice is left to the checker that gives it, though a design can go against it. */
export function left(why: string): Row {
  return { cannot: why, left: true };
}
