import { isPlainObject, type Json } from '@/lib/util/json';

/** The parts of an event that a pattern can look at, as EventBridge writes them, with the CDK's name for each. */
const PARTS: Readonly<Record<string, string>> = {
  source: 'source',
  'detail-type': 'detailType',
  account: 'account',
  region: 'region',
  resources: 'resources',
  id: 'id',
  time: 'time',
  version: 'version',
};

/** An event pattern as the CDK takes it: lists of texts by part, and what the details must be. */
export interface EventPattern {
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly detail?: Readonly<Record<string, Json>>;
}

/**
 * Reads an event pattern, or says in words why it is none.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function readEventPattern(text: string): { readonly pattern: EventPattern } | { readonly problem: string } {
  const json = parsed(text);
  if (!isPlainObject(json)) return { problem: 'is no JSON object; write one such as {"source": ["aws.ecs"]}' };
  const parts: Record<string, readonly string[]> = {};
  let detail: Record<string, Json> | undefined;
  for (const [key, value] of Object.entries(json)) {
    if (key === 'detail') {
      if (!isPlainObject(value)) return { problem: 'has "detail", which must be an object' };
      const wrong = leafProblem(value, 'detail');
      if (wrong !== undefined) return { problem: wrong };
      // What JSON holds is JSON.
      detail = value as Record<string, Json>;
      continue;
    }
    const name = PARTS[key];
    if (name === undefined) return { problem: `has "${key}", which events do not have; they have ${[...Object.keys(PARTS), 'detail'].join(', ')}` };
    if (!Array.isArray(value) || value.length === 0 || !value.every((item) => typeof item === 'string'))
      return { problem: `has "${key}", which must be a list of texts, such as ["aws.ecs"]` };
    parts[name] = value;
  }
  if (Object.keys(parts).length === 0 && (detail === undefined || Object.keys(detail).length === 0))
    return { problem: 'says nothing; name what the events have, such as {"source": ["aws.ecs"]}' };
  return { pattern: { parts, ...(detail ? { detail } : {}) } };
}

/** Values stand in lists, at any depth. */
function leafProblem(value: Readonly<Record<string, unknown>>, path: string): string | undefined {
  for (const [key, inner] of Object.entries(value)) {
    const at = `${path}.${key}`;
    if (Array.isArray(inner)) {
      if (inner.length === 0) return `has the empty list "${at}"; name at least one value`;
      continue;
    }
    if (!isPlainObject(inner)) return `has "${at}", which must be a list of values or an object`;
    const wrong = leafProblem(inner, at);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
