const SHOWN = 8;

/** What is allowed instead of a wrong name, nearest first: `Did you mean memoryLimitMiB?` or a list. */
export function alternatives(wrong: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return 'It has none.';
  const ranked = allowed.map((name) => ({ name, distance: distance(wrong.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.distance - b.distance);
  const [nearest] = ranked;
  if (wrong !== '' && nearest && nearest.distance <= Math.max(2, wrong.length / 3)) return `Did you mean ${nearest.name}?`;
  const shown = (wrong === '' ? allowed : ranked.map(({ name }) => name)).slice(0, SHOWN);
  return `Allowed: ${shown.join(', ')}${allowed.length > SHOWN ? ` and ${allowed.length - SHOWN} more` : ''}`;
}

/** How many letters must be changed, added or left out to get from one word to the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
