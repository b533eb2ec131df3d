/** Wrong usage: the command line says what is allowed and exits with 2. */
export class UsageError extends Error {
  constructor(message: string, allowed: readonly string[] = []) {
    super(allowed.length > 0 ? `${message} Allowed: ${allowed.join(', ')}.` : message);
  }
}

/** Input that cannot be read, or output that cannot be written: the command line says why and exits with 1. */
export class CliFailure extends Error {}
