import { expect, test } from 'vitest';
import { expectDifferential } from '@/lib/print/testing/expect-differential';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { compile } from './compile';

test('the printed project of every golden design type-checks, runs, and gives exactly the interpreted template', { timeout: 300_000 }, async () => {
  const designs = goldenNames().map(goldenDesign);
  const templates = designs.map((design) => compile(design).plan);
  // A project that reads nothing from disk is the same as the template's.
  const projects = designs.map((design) => compile(design, 'project').plan).filter((plan) => plan.localFiles);
  expect(projects.length).toBeGreaterThan(0);
  await expectDifferential([...templates, ...projects]);
});
