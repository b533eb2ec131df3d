import { expect, test } from 'vitest';
import { z } from 'zod';
import { STARTERS } from '@/lib/starters/starters';
import { throughJson } from '@/lib/testing/check-command';
import { ALL_KINDS } from '@/lib/kinds/union';
import { designJsonSchema } from './json-schema';

const schema = z.fromJSONSchema(designJsonSchema());

test.each(STARTERS)('the JSON Schema accepts the starter "$title"', ({ design }) => {
  expect(schema.safeParse(throughJson(design())).error?.issues ?? []).toEqual([]);
});

test('the JSON Schema refuses unknown properties and wrong types', () => {
  const starter = STARTERS[0]!.design();
  expect(schema.safeParse({ ...starter, colour: 'red' }).success).toBe(false);
  expect(schema.safeParse({ ...starter, nodes: { vpc: { ...starter.nodes['vpc'], props: { maxAzs: 'two' } } } }).success).toBe(false);
  expect(schema.safeParse({ ...starter, formatVersion: 2 }).success).toBe(false);
});

test('the JSON Schema says what it is and knows every kind', () => {
  const text = JSON.stringify(designJsonSchema());
  expect(designJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Gantry design', type: 'object' });
  for (const kind of ALL_KINDS) expect(text).toContain(`"const":"${kind}"`);
});
