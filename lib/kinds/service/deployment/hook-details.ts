import { isPlainObject, type Json } from '@/lib/util/json';

/** What a hook's function gets besides, read from its text: a JSON object; `undefined` for any other text. */
export function readHookDetails(text: string): { readonly [key: string]: Json } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // What JSON.parse gives is JSON.
    return isPlainObject(value) ? (value as { readonly [key: string]: Json }) : undefined;
  } catch {
    return undefined;
  }
}
