import type { z } from 'zod';
import type { Path, Problem } from './problem';

/** Says every issue of a failed parse in words: where, what was got, what is allowed. */
export function zodProblems(error: z.ZodError, input: unknown): Problem[] {
  return error.issues.flatMap((issue) => issueProblems(issue, input, []));
}

type Issue = z.core.$ZodIssue;

function issueProblems(issue: Issue, input: unknown, base: Path): Problem[] {
  const path: Path = [...base, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
  const got = describe(valueAt(input, path));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: `"${key}" is not a known property here; remove it or check its spelling.` }));
    case 'invalid_value':
      return [{ path, message: `got ${got}; allowed: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}.` }];
    case 'invalid_type':
      return [{ path, message: got === 'nothing' ? `is missing; a ${issue.expected} is needed.` : `got ${got}; a ${issue.expected} is needed.` }];
    case 'invalid_format':
      return [{ path, message: `got ${got}; ${issue.message}.` }];
    case 'invalid_key':
      return [{ path, message: `the key ${JSON.stringify(path.at(-1))} is not allowed; ${issue.issues[0]?.message ?? 'choose another'}.` }];
    case 'invalid_union':
      if (issue.errors.length === 0) return [{ path, message: `got ${got}, which names none of the kinds known here.` }];
      return (issue.errors[0] ?? []).flatMap((inner) => issueProblems(inner, input, path));
    case 'too_big':
      return [{ path, message: `got ${got}; at most ${issue.maximum} ${issue.origin === 'string' ? 'characters are' : 'is'} allowed.` }];
    case 'too_small':
      return [{ path, message: `got ${got}; at least ${issue.minimum} ${issue.origin === 'string' ? 'characters are' : 'is'} needed.` }];
    default:
      return [{ path, message: `got ${got}; ${issue.message}.` }];
  }
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}
