import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { countingIds } from '@/lib/model/ids';
import { anyIntents, commandOf } from '@/lib/testing/commands';
import { anyDesign } from '@/lib/testing/designs';
import { manyServices } from '@/lib/testing/many-services';
import { plausibleDesign, plausibleStacks } from '@/lib/testing/plausible-designs';
import { runs } from '@/lib/testing/runs';
import { anySteps, take } from '@/lib/testing/steps';
import { atOnce } from '@/lib/util/steps';
import { compile, createRememberingCompiler } from './compile';

test.each([
  ['any design', anyDesign, 80],
  ['a plausible design', plausibleDesign, 60],
  ['a design of several stacks', plausibleStacks, 40],
] as const)('what is planned again after a change gives the plan of a whole compilation: %s', (_, designs, times) => {
  fc.assert(
    fc.property(designs, anyIntents, fc.infiniteStream(anySteps), (start, intents, learned) => {
      const remembering = createRememberingCompiler();
      const ids = countingIds('new');
      let design = start;
      expect(JSON.stringify(remembering(design))).toBe(anew(design));
      for (const intent of intents) {
        const command = commandOf(design, intent, ids);
        const applied = command && apply(design, command);
        if (!applied?.ok) continue;
        take(remembering.learn(design), learned.next().value);
        design = applied.value.design;
        expect(JSON.stringify(remembering(design))).toBe(anew(design));
      }
    }),
    runs(times),
  );
});

test('what a change cannot concern is not planned again', () => {
  const design = manyServices(['a', 'b', 'c']);
  const remembering = createRememberingCompiler();
  const scaledTo = (value: number): Design => {
    const applied = apply(design, { type: 'set', id: 'servicea', path: ['desiredCount'], value });
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value.design;
  };
  const statementsOf = (made: Design) => remembering(made).plan.stacks.flatMap((stack) => stack.statements);
  statementsOf(design);
  expect(atOnce(remembering.learn(design))).toBe(true);
  const before = statementsOf(scaledTo(3));
  const after = statementsOf(scaledTo(4));
  // The cluster asks what its services are; the line asks its service.
  expect(after.filter((statement) => !before.includes(statement)).map(({ element }) => element)).toEqual(['cluster', 'servicea', 'targeta']);
});

test('what is being learned is given up when something else is compiled', () => {
  const first = manyServices(['a', 'b']);
  const remembering = createRememberingCompiler();
  remembering(first);
  const learning = remembering.learn(first);
  for (let step = 0; step < 3; step += 1) expect(learning.next().done).toBe(false);
  const second = { ...first, name: 'Second' };
  remembering(second);
  expect(learning.next()).toEqual({ done: true, value: false });
  expect(atOnce(remembering.learn(second))).toBe(true);
  expect(remembering.learn(second).next()).toEqual({ done: true, value: true });
});

/** The plan of a design that nobody has compiled before. */
function anew(design: Design): string {
  return JSON.stringify(compile({ ...design }));
}
