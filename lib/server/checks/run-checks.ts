import 'server-only';
import { resolve } from 'node:path';
import type { CheckAnswer, CheckRequest } from '@/lib/checks/protocol';
import { createEnginePool, EnginesBusy, type EnginePool } from '@/lib/engines/pool';
import { Refusal } from '@/lib/server/api/errors';

/**
 * Checks templates in this server's engines, which are started when they are first needed and end with the server.
 *
 * @param signal The caller is gone: what has not begun is not begun.
 * @throws Refusal `checks-busy` when too many designs wait
 */
export async function runChecks(request: CheckRequest, signal: AbortSignal): Promise<CheckAnswer> {
  try {
    return await engines().run(request, signal);
  } catch (error) {
    if (error instanceof EnginesBusy) throw new Refusal('checks-busy', error.message, null, { 'retry-after': '5' });
    throw error;
  }
}

/** One pool for the whole process, also when the development server loads this file again. */
function engines(): EnginePool {
  const kept = globalThis as { gantryEngines?: EnginePool };
  // Next bundles this file, not the thread's: that one is started as it lies in the project, from whose root the server runs.
  kept.gantryEngines ??= createEnginePool({ workerFile: resolve(/* turbopackIgnore: true */ process.cwd(), 'lib/engines/engine-worker.mjs') });
  return kept.gantryEngines;
}
