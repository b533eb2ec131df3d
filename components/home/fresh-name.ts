/** Gives a name that none of the taken ones has: the wanted one, or the wanted one with the next free number. */
export function freshName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken);
  if (!used.has(wanted)) return wanted;
  let number = 2;
  while (used.has(`${wanted} ${number}`)) number += 1;
  return `${wanted} ${number}`;
}
