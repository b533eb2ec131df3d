import { test } from 'vitest';
import { expectDifferential } from '@/lib/print/testing/expect-differential';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { compile } from './compile';

test('the printed project of every golden design type-checks, runs, and gives exactly the interpreted template', { timeout: 300_000 }, async () => {
  await expectDifferential(goldenNames().map((name) => compile(goldenDesign(name)).plan));
});
