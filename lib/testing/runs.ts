/** How often a property is tried: as often as said, times the factor in GANTRY_PROPERTY_RUNS. */
export function runs(times: number): { readonly numRuns: number } {
  const factor = Number(process.env['GANTRY_PROPERTY_RUNS'] ?? 1);
  return { numRuns: Math.max(1, Math.round(times * factor)) };
}
