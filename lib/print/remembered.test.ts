import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import { createRememberingCompiler } from '@/lib/compile/compile';
import { countingIds } from '@/lib/model/ids';
import { anyIntents, commandOf } from '@/lib/testing/commands';
import { plausibleDesign, plausibleStacks } from '@/lib/testing/plausible-designs';
import { runs } from '@/lib/testing/runs';
import { atOnce } from '@/lib/util/steps';
import { printTypeScript } from './typescript';
import { variableTypes } from './variable-types';

test.each([
  ['one stack', plausibleDesign, 40],
  ['several stacks', plausibleStacks, 30],
] as const)('code of which most was printed before is the code of a plan that nobody has printed: %s', (_, designs, times) => {
  fc.assert(
    fc.property(designs, anyIntents, (start, intents) => {
      const compiler = createRememberingCompiler();
      const ids = countingIds('new');
      let design = start;
      for (const intent of [undefined, ...intents]) {
        const command = intent && commandOf(design, intent, ids);
        const applied = command && apply(design, command);
        if (applied?.ok) design = applied.value.design;
        const { plan } = compiler(design);
        atOnce(compiler.learn(design));
        const types = variableTypes(plan);
        expect(printTypeScript(plan, types)).toEqual(printTypeScript(structuredClone(plan), types));
      }
    }),
    runs(times),
  );
});
