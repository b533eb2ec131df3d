/** How one check of somebody else stands to the rules of Gantry: the rules that find the same mistake, or why a design cannot make it. */
export type Row =
  | {
      /** Ids of rules, each of which finds the mistake somewhere, and which together find it everywhere. */
      readonly rules: readonly string[];
      /** Why a rule among them is less than an error: what becomes of the mistake instead. */
      readonly lower?: string;
    }
  | {
      /** Why no design can make the mistake, as a sentence without its full stop. */
      readonly cannot: string;
    };

/** The checks of a module or tool, by file (or group) and name. */
export type Table = Readonly<Record<string, Readonly<Record<string, Row>>>>;

/** Says which rules find a mistake. */
export function found(...rules: readonly string[]): Row {
  return { rules };
}

/** Says why a design cannot make a mistake. */
export function cannot(why: string): Row {
  return { cannot: why };
}
