import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from './runs';

test('a property that fails says a small value for which it does', () => {
  const { failed, counterexample } = fc.check(
    fc.property(fc.array(fc.nat()), (numbers) => numbers.every((number) => number < 50)),
    runs(100),
  );
  expect(failed).toBe(true);
  expect(counterexample).toEqual([[50]]);
});
