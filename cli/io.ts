/** What the command line reads from and writes to, so that tests can stand in for a terminal. */
export interface Io {
  /** All of standard input. */
  readonly readInput: () => string;
  /** Results. */
  readonly print: (text: string) => void;
  /** Everything said to the person. */
  readonly message: (text: string) => void;
}
