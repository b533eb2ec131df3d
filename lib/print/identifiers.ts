import type { Expr } from '@/lib/plan/plan';
import { wordsOf } from './words';

/** `web task` → `webTask`. Only ASCII letters and digits are kept; empty when there are none. */
export function camelCase(text: string): string {
  const [first = '', ...rest] = wordsOf(text);
  return first.toLowerCase() + rest.map(capitalize).join('');
}

/** `web task` → `WebTask`. Only ASCII letters and digits are kept; empty when there are none. */
export function pascalCase(text: string): string {
  return wordsOf(text).map(capitalize).join('');
}

/** `WebTask` → `web-task`. Only ASCII letters and digits are kept; empty when there are none. */
export function kebabCase(text: string): string {
  return wordsOf(text)
    .map((word) => word.toLowerCase())
    .join('-');
}

/** `name`, or `name2`, `name3`… when it is taken. Notes the result as taken. */
export function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = `${name}${count}`;
  taken.add(unique);
  return unique;
}

/** What a variable is called: its hint in camel case, or what it holds when nothing of the hint is legal. */
export function variableName(hint: string, expr: Expr): string {
  const name = camelCase(hint);
  if (/^[a-z]/.test(name)) return name;
  const noun = camelCase('fqn' in expr && expr.fqn ? (expr.fqn.split('.').at(-1) ?? '') : '') || 'resource';
  return name ? `${noun}${name}` : noun;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
