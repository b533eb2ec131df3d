import 'server-only';
import { Refusal } from './errors';

/** How many requests one caller may make: `burst` at once, `perSecond` for as long as they like. */
export interface RateLimit {
  readonly burst: number;
  readonly perSecond: number;
}

/** Far above what people do by hand and what the editor sends; a loop that has run away meets them. */
export const RATE_LIMITS = {
  read: { burst: 600, perSecond: 20 },
  write: { burst: 300, perSecond: 10 },
  // One for each pause in somebody's work, and each takes a second of one thread.
  check: { burst: 30, perSecond: 1 },
} as const satisfies Record<string, RateLimit>;

/**
 * Counts requests per caller in this server's memory. `take` gives the seconds to wait, 0 when the request may pass.
 * Callers that have been quiet are forgotten.
 */
export function createRateLimiter(limit: RateLimit, now: () => number): { take(caller: string): number } {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const full = limit.burst / limit.perSecond;
  return {
    take(caller) {
      const time = now() / 1000;
      if (buckets.size > 10_000) for (const [key, bucket] of buckets) if (time - bucket.at > full) buckets.delete(key);
      const bucket = buckets.get(caller) ?? { tokens: limit.burst, at: time };
      bucket.tokens = Math.min(limit.burst, bucket.tokens + (time - bucket.at) * limit.perSecond);
      bucket.at = time;
      buckets.set(caller, bucket);
      if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / limit.perSecond);
      bucket.tokens -= 1;
      return 0;
    },
  };
}

const limiters = {
  read: createRateLimiter(RATE_LIMITS.read, Date.now),
  write: createRateLimiter(RATE_LIMITS.write, Date.now),
  check: createRateLimiter(RATE_LIMITS.check, Date.now),
};

/** Lets a request pass or refuses it, saying when to come back. */
export function checkRate(kind: keyof typeof RATE_LIMITS, caller: string): void {
  const seconds = limiters[kind].take(caller);
  if (seconds > 0) {
    throw new Refusal('too-many-requests', `Too many requests. Try again in ${seconds} s.`, { retryAfterSeconds: seconds }, { 'retry-after': String(seconds) });
  }
}
