import { describe, expect, test } from 'vitest';
import { STARTERS } from '@/lib/starters/starters';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { validate } from './validate';

/** Golden designs that show errors, with the rules that find them, and why that is right. */
const DESERVED: Readonly<Record<string, { readonly rules: readonly string[]; readonly why: string }>> = {
  'half-finished': {
    rules: ['container/image', 'container/port-ranges', 'service/task-definition-missing', 'traffic/balancer-outside'],
    why: 'It shows what a design looks like in the middle of its making: what is missing is left out of the template and named.',
  },
};

describe('what deploys is called no error', () => {
  test.each(goldenNames())('in the golden design %s', (name) => {
    const errors = validate(goldenDesign(name)).filter((it) => it.severity === 'error');
    expect([...new Set(errors.map((it) => it.ruleId))].sort()).toEqual(DESERVED[name]?.rules ?? []);
  });

  test.each(STARTERS.map((it) => [it.id, it] as const))('in the starter %s', (_, starter) =>
    expect(validate(starter.design()).filter((it) => it.severity === 'error')).toEqual([]),
  );
});
