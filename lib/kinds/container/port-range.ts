/** The first and last port of a range such as `8080-8090`; nothing for any other text. */
export function portRangeOf(text: string): { readonly first: number; readonly last: number } | undefined {
  const ends = /^(\d+)-(\d+)$/.exec(text);
  return ends ? { first: Number(ends[1]), last: Number(ends[2]) } : undefined;
}
