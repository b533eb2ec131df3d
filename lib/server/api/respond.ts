import 'server-only';
import { ERROR_STATUS, Refusal } from './errors';

/** An answer in JSON that no cache keeps. */
export function respond(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...UNCACHED, ...headers },
  });
}

/** Headers of every answer of the API. */
export const UNCACHED = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const;

/** The answer to a request that failed: a refusal says why; anything else is a bug, logged here and told without its insides. */
export function respondWithError(error: unknown): Response {
  if (error instanceof Refusal) {
    const { code, message, details, headers } = error;
    return respond({ code, message, details }, ERROR_STATUS[code], headers);
  }
  if (isConnectionLoss(error)) {
    const message = 'The database cannot be reached just now. Nothing was lost; try again in a moment.';
    return respond({ code: 'unavailable', message, details: null }, ERROR_STATUS.unavailable, { 'retry-after': '2' });
  }
  console.error(error);
  const details = process.env.NODE_ENV === 'development' && error instanceof Error ? error.stack : null;
  return respond(
    { code: 'internal', message: 'Something went wrong on the server. Try again; if it stays, tell whoever runs it.', details },
    ERROR_STATUS.internal,
  );
}

const CONNECTION_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'ECONNREFUSED', 'ECONNRESET', '57P01', '57P03']);

function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && CONNECTION_CODES.has(String(error.code))) return true;
  return (
    /Can't reach database|Connection terminated|ECONNREFUSED|Server has closed the connection|DatabaseNotReachable|terminating connection/.test(
      error.message,
    ) || isConnectionLoss(error.cause)
  );
}
