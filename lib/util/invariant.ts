/**
 * States something that holds unless Gantry itself has a bug.
 *
 * @throws Error when it does not hold. For bad designs and bad input use findings and {@link Result}.
 */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Gantry has a bug: ${message}`);
}

/** Makes the compiler prove that every case of a union was handled. */
export function assertNever(value: never): never {
  throw new Error(`Gantry has a bug: unhandled case ${JSON.stringify(value)}`);
}
