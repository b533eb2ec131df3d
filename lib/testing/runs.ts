/**
 * How often a property is tried: as often as said, times the factor in GANTRY_PROPERTY_RUNS. The same designs are drawn
 * each time, so that a failure is there again for whoever looks into it; with the factor set, others at each run, or
 * those of GANTRY_PROPERTY_SEED. A failure is made smaller only when a seed is given: of a large design that takes minutes.
 */
export function runs(times: number): { readonly numRuns: number; readonly seed?: number; readonly endOnFailure?: boolean } {
  const { GANTRY_PROPERTY_RUNS: factor, GANTRY_PROPERTY_SEED: seed } = process.env;
  const numRuns = Math.max(1, Math.round(times * Number(factor ?? 1)));
  if (seed !== undefined) return { numRuns, seed: Number(seed) };
  return factor === undefined ? { numRuns, seed: SEED, endOnFailure: true } : { numRuns, endOnFailure: true };
}

const SEED = 20_261_121;
