import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { compile } from '@/lib/compile/compile';
import { createEnginePool } from '@/lib/engines/pool';
import { synthesize } from '@/lib/synth/synthesize';
import { plausibleDesign } from '@/lib/testing/plausible-designs';
import { repaired } from '@/lib/testing/repaired';
import { runs } from '@/lib/testing/runs';
import { validate } from '@/lib/validation/validate';
import { diagnosticsOf, findingsOf } from './findings';

const pool = createEnginePool({ workerFile: new URL('../engines/engine-worker.mjs', import.meta.url) });
afterAll(() => pool.stop());

/** A stack with nothing in it has a template without resources; `cdk deploy` passes over it. */
const EXPECTED: ReadonlySet<string> = new Set(['cloudformation-validate/F0001']);

test('of a design without an error the official validator says no error', { timeout: 600_000 }, async () => {
  let clean = 0;
  const dice = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(plausibleDesign, dice, async (drawn, thrown) => {
      const design = repaired(drawn, thrown);
      const ours = validate(design);
      if (ours.some((finding) => finding.severity === 'error')) return;
      clean += 1;
      const { templates, resources, refused } = synthesize(compile(design).plan);
      expect(refused).toBeUndefined();
      const answer = await pool.run({ templates, engines: ['cloudformation-validate'] });
      expect(answer['cloudformation-validate']).toMatchObject({ status: 'ok' });
      const errors = findingsOf(diagnosticsOf(answer), resources, design, ours).filter((it) => it.severity === 'error' && !EXPECTED.has(it.ruleId));
      expect(errors).toEqual([]);
    }),
    runs(40),
  );
  expect(clean).toBeGreaterThan(20);
});
