import { createRequire } from 'node:module';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Design } from '@/lib/document/design';
import { countingIds } from '@/lib/model/ids';
import { synthesize } from '@/lib/synth/synthesize';
import { anyIntent, commandOf } from '@/lib/testing/commands';
import { goldenDesign, goldenNames } from '@/lib/testing/golden';
import { runs } from '@/lib/testing/runs';
import { validate } from '@/lib/validation/validate';
import { compile } from './compile';

/** What is used of the official validator, as it ships with the CDK. */
interface Official {
  readonly CompositeEngine: new () => {
    validateTemplate: (
      template: unknown,
      config: object,
    ) => { readonly diagnostics: readonly { readonly ruleId: string; readonly message: string; readonly propertyPath?: string }[] };
    free: () => void;
  };
  readonly TemplateContent: new (text: string, name: string) => unknown;
}

const own = createRequire(import.meta.url);
const { CompositeEngine, TemplateContent } = createRequire(own.resolve('aws-cdk-lib/package.json'))('@aws/cloudformation-validate') as Official;
const engine = new CompositeEngine();
afterAll(() => engine.free());

/** What the validator calls an error although it deploys, or although no design means it. */
const NOT_MEANT: Readonly<Record<string, string>> = {
  E1029: 'A text with ${x} stays as it is: it is for the shell of a container, or for whatever reads it there.',
  F0001: 'A design with nothing in it has a template with nothing in it; there is nothing to deploy.',
};

const DESIGNS: readonly Design[] = goldenNames().map(goldenDesign);

// Overrides are left out: they write into the template whatever somebody wants, and are not judged.
const intents = fc.array(
  anyIntent.filter(({ type }) => type !== 'override' && type !== 'batch'),
  { minLength: 1, maxLength: 3 },
);

test('a design without an error finding synthesizes, and the official validator finds no error in its templates', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DESIGNS), intents, (start, changes) => {
      const ids = countingIds('new');
      let design = start;
      for (const change of changes) {
        const command = commandOf(design, change, ids);
        const applied = command && apply(design, command);
        if (applied?.ok) design = applied.value.design;
      }
      if (validate(design).some((it) => it.severity === 'error')) return;
      const { templates, refused } = synthesize(compile(design).plan);
      expect(refused?.message).toBeUndefined();
      for (const [stack, template] of Object.entries(templates)) {
        const { diagnostics } = engine.validateTemplate(new TemplateContent(JSON.stringify(template), stack), {
          severityLevel: 'ERROR',
          detailLevel: 'STANDARD',
        });
        expect(diagnostics.filter(({ ruleId }) => !NOT_MEANT[ruleId]).map((it) => `${it.ruleId} ${it.propertyPath ?? ''}: ${it.message}`)).toEqual([]);
      }
    }),
    runs(1000),
  );
}, 600_000);
