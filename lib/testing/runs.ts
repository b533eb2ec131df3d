import fc from 'fast-check';

/**
 * How often a property is tried: as often as said, times the factor in GANTRY_PROPERTY_RUNS. The same designs are drawn
 * each time, so that a failure is there again for whoever looks into it; with the factor set, others at each run, or
 * those of GANTRY_PROPERTY_SEED. A failure is made smaller for a quarter of a minute; with a seed given until it cannot be
 * made smaller, which takes minutes for a large design.
 */
export function runs(times: number): { readonly numRuns: number; readonly seed?: number; readonly plugins?: fc.Plugin<unknown>[] } {
  const { GANTRY_PROPERTY_RUNS: factor, GANTRY_PROPERTY_SEED: seed } = process.env;
  const numRuns = Math.max(1, Math.round(times * Number(factor ?? 1)));
  if (seed !== undefined) return { numRuns, seed: Number(seed) };
  return { numRuns, ...(factor === undefined ? { seed: SEED } : {}), plugins: [shrinkingFor(15_000)] };
}

const SEED = 20_261_121;

/** Ends a property that has failed so many milliseconds later, with the smallest failure until then. One that holds is never cut short. */
function shrinkingFor(ms: number): fc.Plugin<unknown> {
  return () => {
    let failedAt: number | undefined;
    const noted = <T extends object | null>(outcome: T): T => {
      if (outcome !== null && 'error' in outcome) failedAt ??= performance.now();
      return outcome;
    };
    return {
      decorateRun: (run) => (value) => {
        if (failedAt !== undefined && performance.now() - failedAt > ms) return new fc.PreconditionFailure(true);
        const outcome = run(value);
        return outcome !== null && 'then' in outcome ? outcome.then(noted) : noted(outcome);
      },
    };
  };
}
