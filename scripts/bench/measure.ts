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
 * Medians of two things measured in turns, now one first and now the other, so that whatever else the machine does slows
 * both; each is done ten times beforehand without being measured.
 */
export async function alternate(rounds: number, one: () => unknown, other: () => unknown): Promise<readonly [number, number]> {
  const ones: number[] = [];
  const others: number[] = [];
  for (let round = -10; round < rounds; round += 1) {
    const first = await time(round % 2 === 0 ? one : other);
    const second = await time(round % 2 === 0 ? other : one);
    if (round < 0) continue;
    ones.push(round % 2 === 0 ? first : second);
    others.push(round % 2 === 0 ? second : first);
  }
  return [median(ones), median(others)];
}
