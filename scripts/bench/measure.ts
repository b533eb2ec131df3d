/** The median of several measurements, in milliseconds. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How long something takes, in milliseconds. */
export async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Medians of two things measured in turns, so that whatever else the machine does slows both; each is done twice
 * beforehand without being measured.
 */
export async function alternate(rounds: number, one: () => unknown, other: () => unknown): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = -2; round < rounds; round += 1) {
    const pair = [await time(one), await time(other)] as const;
    if (round >= 0) pair.forEach((value, index) => times[index === 0 ? 0 : 1].push(value));
  }
  return [median(times[0]), median(times[1])];
}
