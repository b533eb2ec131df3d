import 'server-only';
import { resolve } from 'node:path';
import type { CheckAnswer, CheckRequest } from '@/lib/checks/protocol';
import { createEnginePool, EnginesBusy, type EnginePool } from '@/lib/engines/pool';
import { Refusal } from '@/lib/server/api/errors';
import { createCheckCache, type CheckCache } from './check-cache';

/**
 * Checks templates in this server's engines, which are started when they are first needed and end with the server. What was
 * asked before, or is being asked by somebody else, is not worked out again.
 *
 * @param signal The caller is gone: what nobody waits for and has not begun is not begun.
 * @param allow Called before the engines are set to work for this caller: throws when that is too often.
 * @throws Refusal `checks-busy` when too many designs wait
 */
export async function runChecks(request: CheckRequest, signal: AbortSignal, allow: () => void = () => undefined): Promise<CheckAnswer> {
  try {
    return await ofProcess().cache.check(request, signal, allow);
  } catch (error) {
    if (error instanceof EnginesBusy) throw new Refusal('checks-busy', error.message, null, { 'retry-after': '5' });
    throw error;
  }
}

/** One for the whole process, also when the development server loads this file again. */
function ofProcess(): Engines {
  const kept = globalThis as { gantryEngines?: Engines };
  kept.gantryEngines ??= start();
  return kept.gantryEngines;
}

interface Engines {
  readonly pool: EnginePool;
  readonly cache: CheckCache;
}

function start(): Engines {
  // Next bundles this file, not the thread's: that one is started as it lies in the project, from whose root the server runs.
  const pool = createEnginePool({ workerFile: resolve(/* turbopackIgnore: true */ process.cwd(), 'lib/engines/engine-worker.mjs') });
  return { pool, cache: createCheckCache({ run: pool.run, now: Date.now }) };
}
