import { expect, test } from 'vitest';
import { compile } from '@/lib/compile/compile';
import { synthesize } from '@/lib/synth/synthesize';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { manyServices } from '@/lib/testing/many-services';
import { stackSizes } from './estimate';
import { OWN_STACK } from './links';

const DESIGNS = [
  ...goldenNames().map((name) => [name, goldenDesign(name)] as const),
  ['thirty services', manyServices(Array.from({ length: 30 }, (_, index) => `${index}`))] as const,
];

test.each(DESIGNS)('the size of each stack is about what the CDK makes of it: %s', (_, design) => {
  const { plan, omitted } = compile(design);
  // What is left out is counted all the same: it will come.
  if (omitted.length > 0) return;
  const { templates } = synthesize(plan);
  const sizes = stackSizes(design);
  for (const { id, element } of plan.stacks) {
    const template = templates[id];
    const made = Object.keys((template?.['Resources'] ?? {}) as object).length;
    const { resources = 0, bytes = 0 } = sizes.get(element ?? OWN_STACK) ?? {};
    expect(Math.abs(resources - made), `${id}: about ${resources}, made ${made}`).toBeLessThanOrEqual(Math.max(6, made * 0.12));
    const written = JSON.stringify(template, null, 1).length;
    if (made > 20) expect(bytes / written, `${id}: about ${bytes} bytes, written ${written}`).toBeGreaterThan(0.5);
    if (made > 20) expect(bytes / written, `${id}: about ${bytes} bytes, written ${written}`).toBeLessThan(2);
  }
});
