import { descendantsOf, type Graph } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import { ALL_KINDS, type Kind } from '@/lib/kinds/union';

/** At most so many kinds are named. */
const MOST = 3;

/** What people ask for first when a group is closed; every other kind follows. */
const FIRST: readonly Kind[] = ['service', 'scheduled-task', 'task-definition', 'load-balancer', 'cluster', 'vpc'];

/** Says in one line what is inside a group: `12 services · 14 task definitions`; nothing for an empty one. */
export function summaryOf(graph: Graph, id: string): string {
  const counts = new Map<Kind, number>();
  for (const { kind } of descendantsOf(graph, id)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...new Set([...FIRST, ...ALL_KINDS])].filter((kind) => counts.has(kind));
  const named = kinds.slice(0, kinds.length === MOST + 1 ? MOST + 1 : MOST);
  const others = kinds.slice(named.length).reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  return [...named.map((kind) => countOf(kind, counts.get(kind) ?? 0)), ...(others > 0 ? [`${others} more`] : [])].join(' · ');
}

/** A number of nodes of a kind, in words: `1 service`, `2 SQS queues`. */
export function countOf(kind: Kind, count: number): string {
  const { label } = KINDS[kind];
  const noun = /^[A-Z][a-z]/.test(label) && !PROPER.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}

/** Labels that begin with the name of a product. */
const PROPER = /^(Docker|Fargate|Cloud Map)/;

function plural(noun: string): string {
  if (noun.endsWith('s')) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
