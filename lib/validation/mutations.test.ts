import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutated } from '@/lib/testing/mutation';
import type { RecordedMutation } from '@/lib/testing/recorded-mutations';
import { hostOf, mutationsOf, newlySaid } from '@/lib/testing/rule-mutations';
import { RULES } from './rules/registry';

const places = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'testing', 'rule-mutations.json'), 'utf8')) as Readonly<
  Record<string, readonly RecordedMutation[]>
>;

test.each(RULES.map((rule) => [rule.id, rule] as const))('%s: one thing broken in a clean design, and exactly this rule says so', (id, rule) => {
  const made = places[id] ?? [];
  expect(made, 'written down by npm run generate').not.toEqual([]);
  for (const { example, in: name, at } of made) {
    const host = hostOf(name);
    const mutation = mutationsOf(rule)[example];
    const broken = host && mutation && mutated(mutation, host.design, at);
    expect(broken && newlySaid(host, broken), `bad example ${example}, made in ${name}`).toEqual([id]);
  }
});
