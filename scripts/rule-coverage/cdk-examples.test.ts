import { expect, it } from 'vitest';
import { compile } from '@/lib/compile/compile';
import { synthesize } from '@/lib/synth/synthesize';
import type { Match, Rule, Subject } from '@/lib/validation/rule';
import { RULES } from '@/lib/validation/rules/registry';
import { validate } from '@/lib/validation/validate';
import { cdkRefusals } from './cdk-refusals';
import { ECS_TABLE } from './cdk-table-ecs';
import { libraryFiles } from './library-files';

const refusals = cdkRefusals(libraryFiles('aws-ecs')).map((refusal) => ({ ...refusal, says: patternOf(refusal.message) }));
const named = new Set(Object.values(ECS_TABLE).flatMap((rows) => Object.values(rows).flatMap((row) => ('rules' in row ? row.rules : []))));
const rules = RULES.filter((rule) => named.has(rule.id)).map((rule) => ({ id: rule.id, rule: rule as unknown as Rule<Subject, Match> }));

it.each(rules)('what the ECS library refuses of an example of $id is what the table says of its rules', ({ rule }) => {
  const [design] = rule.examples().bad;
  if (!design) return;
  const spoken = new Set(validate(design).map((finding) => finding.ruleId));
  const { diagnostics } = synthesize(compile(design).plan);
  for (const { level, message } of diagnostics) {
    const meant = level === 'error' ? refusals.filter(({ says }) => says.test(message)) : [];
    if (meant.length === 0) continue;
    const rows = meant.flatMap(({ file, name }) => ECS_TABLE[file]?.[name] ?? []);
    expect(
      rows.some((row) => 'rules' in row && row.rules.some((id) => spoken.has(id))),
      message,
    ).toBe(true);
  }
});

/** What a message of a refusal can be, also inside of an error of the synthesis; nothing at all for one that is computed. */
function patternOf(message: string): RegExp {
  const words = message.split('{}').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return words.every((part) => part.trim().length < 6) ? /(?!)/ : new RegExp(`^(?:Resolution error: )*${words.join('[\\s\\S]*')}`);
}
