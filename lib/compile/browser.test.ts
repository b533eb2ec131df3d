import { expect, test } from 'vitest';
import { synthesize } from '@/lib/synth/synthesize';
import { synthesisText, synthesizeInBrowser } from '@/lib/synth/testing/synthesize-in-browser';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { compile } from './compile';

test('a browser makes the same template of every golden design as Node does', { timeout: 180_000 }, async () => {
  const plans = goldenNames().map((name) => compile(goldenDesign(name)).plan);
  const inBrowser = await synthesizeInBrowser(plans);
  plans.forEach((plan, index) => expect(inBrowser[index], `plan ${plan.name}`).toBe(synthesisText(synthesize(plan))));
});
