/** `DbPassword` → `DB_PASSWORD`: how environment variables are written. */
export function variableName(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  return /^\d/.test(words) ? `_${words}` : words;
}
