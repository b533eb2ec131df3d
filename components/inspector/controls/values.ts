import { isPlainObject } from '@/lib/util/json';

/** The texts of a list; none when it is none. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : NO_TEXTS;
}

/** The rows of a list of records; none when it is none. */
export function recordsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : NO_RECORDS;
}

/** The names and values of a record of texts, in its order. */
export function entriesOf(value: unknown): readonly Entry[] {
  return isPlainObject(value) ? Object.entries(value).map(([key, text]) => ({ key, value: String(text) })) : [];
}

/** One name with its value. */
export interface Entry {
  readonly key: string;
  readonly value: string;
}

const NO_TEXTS: readonly string[] = [];
const NO_RECORDS: readonly Readonly<Record<string, unknown>>[] = [];
