import fc from 'fast-check';

/** Mostly what is right, now and then what people get wrong. */
export function mostly<T, W = T>(right: fc.Arbitrary<T>, ...wrong: readonly W[]): fc.Arbitrary<T | W> {
  return fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: fc.nat().map((at) => wrong[at % wrong.length]!) });
}

/** Whole numbers from `min` to `max`, now and then one just outside. */
export function within(min: number, max: number): fc.Arbitrary<number> {
  return mostly(fc.integer({ min, max }), min - 1, max + 1);
}
