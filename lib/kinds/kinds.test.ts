import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { cdkType, structProperty } from '@/lib/cdk/api';
import { docOf } from '@/lib/cdk/docs';
import { EDGES } from './edges/registry';
import { EDGE_SCHEMAS } from './edges/schema';
import type { AnyField } from './field';
import { fieldsOf } from './fields';
import { KINDS } from './registry';
import { ALL_KINDS, PROPS_SCHEMAS } from './union';

interface Case {
  readonly owner: string;
  readonly label: string;
  readonly field: AnyField;
  readonly schema: z.core.$ZodType;
}

const CASES: readonly Case[] = [
  ...(
    await Promise.all(
      ALL_KINDS.map(async (kind) =>
        (await fieldsOf(kind)).map((field: AnyField) => ({ owner: kind, label: field.path.join('.'), field, schema: PROPS_SCHEMAS[kind] })),
      ),
    )
  ).flat(),
  ...Object.values(EDGES).flatMap(({ kind, fields }) =>
    fields.map((field: AnyField) => ({ owner: kind, label: field.path.join('.'), field, schema: EDGE_SCHEMAS[kind].shape.props })),
  ),
];

describe('fields of kinds and edges', () => {
  it.each(CASES)('$owner: $label is a property of its schema', ({ field, schema }) => {
    expect(schemaAt(schema, field.path)).toBeDefined();
  });

  it.each(CASES.filter(({ field }) => field.docs))('$owner: $label is documented by a property of the CDK', ({ field }) => {
    const { fqn = '', property = '' } = field.docs ?? {};
    expect(cdkType(fqn)?.kind, fqn).toBe('struct');
    expect(structProperty(fqn, property), `${fqn}.${property}`).toBeDefined();
    expect(docOf(fqn, property)?.summary, `${fqn}.${property}`).toBeTruthy();
  });

  it.each(choices().filter(({ allowed }) => allowed.length === 0))('$owner: $label, a number, offers only numbers', ({ offered }) => {
    expect(offered.filter((value) => !/^\d+$/.test(value))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
  });

  it.each(choices().filter(({ allowed }) => allowed.length > 0))('$owner: $label offers exactly the values of its schema', ({ offered, allowed }) => {
    expect([...offered].sort()).toEqual([...allowed].sort());
  });

  it.each(CASES)('$owner: $label has a control that edits its type', ({ field, schema }) => {
    const at = schemaAt(schema, field.path);
    expect(TYPES[field.control.type]).toContain(at && unwrapped(at)._zod.def.type);
  });

  it('leave the label “Name” to the name of the node itself', () => {
    expect(CASES.filter(({ field }) => field.label === 'Name').map(({ owner, label }) => `${owner} ${label}`)).toEqual([]);
  });

  it('name each property once', () => {
    const names = CASES.map(({ owner, label }) => `${owner} ${label}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('kinds', () => {
  it.each(Object.values(KINDS))('$kind: what a fresh node says is valid', ({ kind, defaults }) => {
    expect(PROPS_SCHEMAS[kind].safeParse(defaults).success).toBe(true);
  });
});

/** The types of values that each control edits. */
const TYPES: Record<AnyField['control']['type'], readonly string[]> = {
  text: ['string'],
  number: ['number'],
  toggle: ['boolean'],
  // A select of numbers offers those of a table; the rules say what is allowed.
  select: ['enum', 'number'],
  'container-name': ['string'],
  'port-name': ['string'],
  list: ['array'],
  choices: ['array'],
  command: ['array'],
  'key-value': ['record'],
  rows: ['array'],
  records: ['array'],
  statements: ['array'],
  'fargate-size': ['number'],
};

interface Choice {
  readonly owner: string;
  readonly label: string;
  readonly offered: readonly string[];
  readonly allowed: readonly string[];
}

/** Every select, those in the columns of rows too. */
function choices(): Choice[] {
  return CASES.flatMap(({ owner, label, field, schema }): Choice[] => {
    const { control } = field;
    if (control.type === 'select')
      return [{ owner, label, offered: control.options.map((option) => option.value), allowed: valuesOf(schemaAt(schema, field.path)) }];
    if (control.type === 'records')
      return control.parts.flatMap((part) =>
        part.control.type === 'select'
          ? [
              {
                owner,
                label: `${label}.${part.key}`,
                offered: part.control.options.map((option) => option.value),
                allowed: valuesOf(schemaAt(schema, [...field.path, 0, part.key])),
              },
            ]
          : [],
      );
    if (control.type !== 'rows') return [];
    return control.columns.flatMap(({ key, control: column }) => {
      const at = schemaAt(schema, [...field.path, 0, key]);
      expect(at, `${owner} ${label} ${key}`).toBeDefined();
      return column.type === 'select'
        ? [{ owner, label: `${label}.${key}`, offered: column.options.map((option) => option.value), allowed: valuesOf(at) }]
        : [];
    });
  });
}

function valuesOf(schema: z.core.$ZodType | undefined): string[] {
  const def = schema && unwrapped(schema)._zod.def;
  return def?.type === 'enum' ? Object.values(def.entries).map(String) : [];
}

function schemaAt(schema: z.core.$ZodType, path: readonly (string | number)[]): z.core.$ZodType | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const { def } = unwrapped(schema)._zod;
  const inner = def.type === 'object' ? (Object.hasOwn(def.shape, key) ? def.shape[key] : undefined) : def.type === 'array' ? def.element : undefined;
  return inner && schemaAt(inner, rest);
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodTypes {
  // Every schema class of zod is one of `$ZodTypes`; only this union lets the compiler tell them apart.
  const known = schema as z.core.$ZodTypes;
  return known._zod.def.type === 'optional' ? unwrapped(known._zod.def.innerType) : known;
}
