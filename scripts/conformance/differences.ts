import { isPlainObject, type Json } from '@/lib/util/json';

/** Where two JSON values differ, in words, by path; empty when they are equal. */
export function differences(path: string, expected: Json | undefined, actual: Json | undefined): string[] {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    return Array.from({ length }, (_, index) => differences(`${path}.${index}`, expected[index], actual[index])).flat();
  }
  if (isPlainObject(expected) && isPlainObject(actual)) {
    const [a, b] = [expected as Record<string, Json>, actual as Record<string, Json>];
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differences(path === '' ? key : `${path}.${key}`, a[key], b[key]));
  }
  return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`];
}

function show(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
