import type { Path } from '@/lib/util/problem';

/** What a property is called in the inspector, in quotes; its key in words where several fields make it up. */
export function labelOf(fields: readonly { readonly path: Path; readonly label: string }[], key: string): string {
  const field = fields.find(({ path }) => path.length === 1 && path[0] === key);
  return `"${field?.label ?? key.replaceAll(/([a-z0-9])([A-Z])/g, (_, last: string, first: string) => `${last} ${first.toLowerCase()}`)}"`;
}
