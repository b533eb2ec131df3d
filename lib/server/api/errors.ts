import 'server-only';

/** Every way in which a request can be refused, and the HTTP status of each. */
export const ERROR_STATUS = {
  'malformed-json': 400,
  'invalid-input': 400,
  'not-signed-in': 401,
  'cross-site': 403,
  'not-found': 404,
  'link-not-found': 404,
  'wrong-method': 405,
  'wrong-revision': 409,
  'request-too-large': 413,
  'design-too-large': 413,
  'not-json': 415,
  'invalid-design': 422,
  'change-refused': 422,
  'too-many-requests': 429,
  'checks-busy': 503,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<string, number>;

/** The name of a refusal; clients decide by it, never by the message. */
export type ErrorCode = keyof typeof ERROR_STATUS;

/** A refusal that reaches the client as `{ code, message, details }`. The message says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: unknown = null,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The refusal for a project that is not there, or not the asker's: the two cannot be told apart. */
export function projectNotFound(): Refusal {
  return new Refusal('not-found', 'There is no such project, or it is not yours.');
}

/** The refusal for a share link that was never made, was revoked, or has expired. */
export function linkNotFound(): Refusal {
  return new Refusal('link-not-found', 'This link does not open a design any more. Ask for a new one.');
}
