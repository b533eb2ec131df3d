import fc from 'fast-check';

/** How many steps of some work are done before something else comes: often all, often some, often none. */
export const anySteps: fc.Arbitrary<number> = fc.oneof(fc.constant(Infinity), fc.nat(40), fc.nat(400), fc.constant(0));

/** Does so many steps of some work, and leaves it there. */
export function take(steps: Generator<void, unknown>, count: number): void {
  for (let done = 0; done < count; done += 1) if (steps.next().done) return;
}
