import { checkExample, type Verdict } from './check-example';
import type { Cases } from './example-case';
import { readExamples } from './examples';
import { readReadme, type ReadmeModule } from './readme';

/** Checks every example of an installed README against its case, in the README's order. */
export function checkReadme(module: ReadmeModule, cases: Cases): { readonly verdicts: readonly Verdict[]; readonly orphans: readonly string[] } {
  const examples = readExamples(readReadme(module), module);
  const ids = new Set(examples.map((it) => it.id));
  return { verdicts: examples.map((example) => checkExample(example, cases[example.id])), orphans: Object.keys(cases).filter((id) => !ids.has(id)) };
}
