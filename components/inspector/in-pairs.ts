/**
 * Puts neighbours that fit side by side in twos. Of an odd number the one that stands alone is chosen so that those whose labels
 * begin or end with the same word ("Pause after starts", "Pause after stops") stay together; if none do, the last one is alone.
 */
export function inPairs<T>(items: readonly T[], fits: (item: T) => boolean, labelOf: (item: T) => string): T[][] {
  const rows: T[][] = [];
  let run: T[] = [];
  const settle = (): void => {
    rows.push(...pairsOf(run, labelOf));
    run = [];
  };
  for (const item of items) {
    if (fits(item)) run.push(item);
    else {
      settle();
      rows.push([item]);
    }
  }
  settle();
  return rows;
}

function pairsOf<T>(run: readonly T[], labelOf: (item: T) => string): T[][] {
  if (run.length % 2 === 0) return twos(run);
  const arrangements = run.flatMap((alone, index) => (index % 2 === 0 ? [[...twos(run.slice(0, index)), [alone], ...twos(run.slice(index + 1))]] : []));
  const alike = (rows: readonly T[][]): number => rows.filter(([a, b]) => a !== undefined && b !== undefined && areAlike(labelOf(a), labelOf(b))).length;
  return arrangements.reduce<T[][]>((best, rows) => (best.length === 0 || alike(rows) >= alike(best) ? rows : best), []);
}

function twos<T>(items: readonly T[]): T[][] {
  return items.flatMap((_, index) => (index % 2 === 0 ? [items.slice(index, index + 2)] : []));
}

function areAlike(a: string, b: string): boolean {
  const one = wordsOf(a);
  const other = wordsOf(b);
  return one[0] === other[0] || (one.length > 1 && one.at(-1) === other.at(-1));
}

function wordsOf(label: string): string[] {
  return label.toLowerCase().split(/\W+/);
}
