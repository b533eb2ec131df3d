/** Choices as people list them: `1 GB, 2 GB or 4 GB`; a long list by its ends. */
export function listed(items: readonly string[]): string {
  return items.length > 6 ? `${items[0]} to ${items.at(-1)}` : joined(items, 'or');
}

/** Choices as people list them, all of them however many: names, say, of which no two are the ends. */
export function eitherOf(items: readonly string[]): string {
  return joined(items, 'or');
}

/** Names as people list them: `web, api and db`. */
export function named(items: readonly string[]): string {
  return joined(items, 'and');
}

/** So many of something: `1 task`, `2 tasks`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function joined(items: readonly string[], word: string): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}` : (items[0] ?? '');
}
