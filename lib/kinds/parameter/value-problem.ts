import type { Path } from '@/lib/util/problem';
import type { Props } from '../union';

/** Why the CDK refuses the text of a new parameter together with its pattern; nothing when it does not. */
export function valueProblem({ stringValue, allowedPattern }: Props<'parameter'>): { readonly path: Path; readonly text: string } | undefined {
  if (allowedPattern === undefined || stringValue === undefined) return undefined;
  const pattern = compiled(allowedPattern);
  if (!pattern) return { path: ['allowedPattern'], text: `"${allowedPattern}" is no regular expression` };
  return pattern.test(stringValue) ? undefined : { path: ['stringValue'], text: `"${stringValue}" does not match the allowed pattern ${allowedPattern}` };
}

function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}
