import { z } from 'zod';

/**
 * A node's or edge's key in its design: 1–64 of letters, digits, `_` and `-`. Unique over nodes and edges together. Names
 * that every JavaScript object answers to (`toString`) are not among them: records are looked up by their ids.
 */
export const elementId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be 1–64 letters, digits, hyphens or underscores')
  .refine((id) => !(id in Object.prototype), 'must not be a name that every JavaScript object has');

/** Identifies a node or an edge. */
export type ElementId = string;

/** Gives a new id at each call, never the same twice. Injected wherever ids are made, so that the core stays pure. */
export type IdSource = () => ElementId;

/** Keys that would reach an object's prototype; no record of a design may have one. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** An id source that counts: `prefix1`, `prefix2`, … For starters, examples and tests, where ids should be readable. */
export function countingIds(prefix: string): IdSource {
  let next = 0;
  return () => `${prefix}${(next += 1)}`;
}
