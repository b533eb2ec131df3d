import fc from 'fast-check';
import { z } from 'zod';
import { jsonValue } from '@/lib/model/element';
import { invariant } from '@/lib/util/invariant';

/** Values for places in a schema where any value of its type would be too wild, by dotted path (`healthCheck.retries`; list items share their list's path). */
export type Hints = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Random values that a schema accepts, so that tests follow the schemas: a new property is covered the day it is added. Properties named in `always` are never left out. */
export function arbitraryOf(schema: z.core.$ZodType, hints: Hints = {}, always: ReadonlySet<string> = new Set(), path = ''): fc.Arbitrary<unknown> {
  const hint = hints[path];
  // Every schema class of zod is one of `$ZodTypes`; only this union lets the compiler tell them apart.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (hint && def.type !== 'optional') return hint;
  switch (def.type) {
    case 'string': {
      const pattern = patternOf(def.checks);
      if (pattern) return fc.stringMatching(pattern);
      return def.checks === undefined ? wildString : wildString.filter((text) => z.safeParse(schema, text).success);
    }
    case 'number':
      return wildNumber;
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'optional':
      return arbitraryOf(def.innerType, hints, always, path);
    case 'array':
      return fc.array(arbitraryOf(def.element, hints, always, path), { maxLength: 3 });
    case 'record':
      return fc.dictionary(wildKey, arbitraryOf(def.valueType, hints, always, path), { maxKeys: 3 });
    case 'object': {
      const fields = Object.entries(def.shape);
      const model = Object.fromEntries(fields.map(([key, field]) => [key, arbitraryOf(field, hints, always, path ? `${path}.${key}` : key)]));
      const requiredKeys = fields.filter(([key, field]) => always.has(key) || (field as z.core.$ZodTypes)._zod.def.type !== 'optional').map(([key]) => key);
      return fc.record(model, { requiredKeys });
    }
    default:
      invariant(false, `no random values for a schema of type ${def.type} at "${path}"`);
  }
}

function patternOf(checks: readonly z.core.$ZodCheck<never>[] | undefined): RegExp | undefined {
  return checks
    ?.map((check) => (check as z.core.$ZodCheck<never> & { _zod: { def: { pattern?: RegExp } } })._zod.def.pattern)
    .find((pattern) => pattern !== undefined);
}

/** Numbers as JSON holds them: there is no negative zero. */
export const wildNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -2, max: 70_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

const wildString = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('web', 'é→𝒳', '', ' ', '${AWS::Region}', '{{resolve:ssm:x}}', "it's", '`', '\n'));

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const wildKey = fc
  .oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('PORT', 'HOST', 'toString', 'hasOwnProperty', '1', 'a.b'))
  .filter((key) => !FORBIDDEN.includes(key));

/** Any JSON value without keys that would reach a prototype. */
export const anyJson: fc.Arbitrary<z.infer<typeof jsonValue>> = fc
  .json({ maxDepth: 2 })
  .filter((text) => !/"(__proto__|constructor|prototype)":/.test(text))
  .map((text) => jsonValue.parse(JSON.parse(text)));
