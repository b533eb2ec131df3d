import 'server-only';
import { createHash } from 'node:crypto';
import type { CheckAnswer, CheckRequest } from '@/lib/checks/protocol';

/** Answers to checks, so that those who look at the same design do not make the engines do the same work. */
export interface CheckCache {
  /**
   * Gives the answer to a request: kept from before, of the same request that is under way, or new.
   *
   * @param allow Called before the engines are set to work for this caller; what it throws is the answer.
   * @param signal The caller is gone. The work goes on while somebody else waits for it.
   */
  readonly check: (request: CheckRequest, signal: AbortSignal, allow: () => void) => Promise<CheckAnswer>;
}

/** How answers are kept. */
export interface CheckCacheOptions {
  readonly run: (request: CheckRequest, signal: AbortSignal) => Promise<CheckAnswer>;
  /** Milliseconds of any clock. */
  readonly now: () => number;
  /** Characters of all kept answers as JSON; those that nobody asked for the longest go first. @default 16 million */
  readonly characters?: number;
  /** How long it is remembered that an engine failed, in milliseconds: it may have been bad luck. @default 30 seconds */
  readonly failedMilliseconds?: number;
}

/** Creates a cache in memory. The same templates, engines and Guard rules are the same request. */
export function createCheckCache({ run, now, characters = 16_000_000, failedMilliseconds = 30_000 }: CheckCacheOptions): CheckCache {
  const kept = new Map<string, Kept>();
  const running = new Map<string, Running>();
  let size = 0;

  const forget = (key: string): void => {
    size -= kept.get(key)?.size ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, answer: CheckAnswer): void => {
    forget(key);
    const entry = { answer, size: key.length + JSON.stringify(answer).length, until: isFinal(answer) ? Infinity : now() + failedMilliseconds };
    kept.set(key, entry);
    size += entry.size;
    for (const [oldest] of kept) {
      if (size <= characters) break;
      forget(oldest);
    }
  };
  const start = (key: string, request: CheckRequest): Running => {
    const abort = new AbortController();
    const job: Running = {
      abort,
      waiting: 0,
      answer: run(request, abort.signal)
        .then((answer) => {
          keep(key, answer);
          return answer;
        })
        .finally(() => running.get(key) === job && running.delete(key)),
    };
    running.set(key, job);
    return job;
  };

  return {
    check: async (request, signal, allow) => {
      const key = keyOf(request);
      const before = kept.get(key);
      if (before && now() < before.until) {
        kept.delete(key);
        kept.set(key, before);
        return before.answer;
      }
      if (!running.has(key)) allow();
      const job = running.get(key) ?? start(key, request);
      job.waiting += 1;
      const leave = (): void => {
        job.waiting -= 1;
        if (job.waiting > 0) return;
        if (running.get(key) === job) running.delete(key);
        job.abort.abort();
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      return job.answer.finally(() => signal.removeEventListener('abort', leave));
    },
  };
}

interface Kept {
  readonly answer: CheckAnswer;
  readonly size: number;
  readonly until: number;
}

interface Running {
  readonly answer: Promise<CheckAnswer>;
  readonly abort: AbortController;
  /** Callers who are still there. */
  waiting: number;
}

/** Asked again, the engines would say the same. */
function isFinal(answer: CheckAnswer): boolean {
  return Object.values(answer).every(({ status, guardProblem }) => status !== 'failed' || guardProblem !== undefined);
}

function keyOf({ templates, engines, guardRules = [] }: CheckRequest): string {
  const rules = engines.includes('guard') ? guardRules : [];
  return createHash('sha256')
    .update(JSON.stringify([[...engines].sort(), templates, rules]))
    .digest('base64url');
}
