/** What a node says of its place in the default strategy of its cluster, for its line of facts. */
export function defaultText(given: { readonly base?: number | undefined; readonly weight?: number | undefined } | undefined): readonly string[] {
  if (!given) return [];
  return [['default', ...strategyText(given)].join(' ')];
}

/** Base and weight in few words: "1 first, weight 2". */
export function strategyText({ base, weight }: { readonly base?: number | undefined; readonly weight?: number | undefined }): readonly string[] {
  const said = [...(base ? [`${base} first`] : []), ...(weight === undefined ? [] : [`weight ${weight}`])];
  return said.length > 0 ? [said.join(', ')] : [];
}
