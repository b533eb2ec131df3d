import { expect, test } from 'vitest';
import { compile } from '@/lib/compile/compile';
import { synthesize } from '@/lib/synth/synthesize';
import { refusalsOf } from '@/lib/validation/finding';
import { RULES } from '@/lib/validation/rules/registry';
import { validate } from '@/lib/validation/validate';
import { cdkFindings } from './cdk-findings';

test('the CDK is not heard refusing what a rule foretold; what nobody foretold it says', () => {
  const foretold = RULES.filter((rule) => rule.severity === 'error' && refusalsOf(rule).length > 0);
  const quiet = new Set<string>();
  for (const rule of foretold)
    for (const design of rule.examples().bad) {
      const { diagnostics } = synthesize(compile(design).plan);
      const refusals = diagnostics.filter(({ level, message }) => level === 'error' && refusalsOf(rule).some((text) => message.includes(text)));
      if (refusals.length === 0) continue;
      quiet.add(rule.id);
      expect(cdkFindings(refusals, validate(design))).toEqual([]);
      expect(cdkFindings(refusals, [])).toHaveLength(refusals.length);
    }
  expect(quiet).toContain('stack/resource-limit');
});

test('a warning stays, whatever is an error', () => {
  const said = { level: 'warning', message: 'Number of resources in stack' } as const;
  const ours = [
    { ruleId: 'stack/resource-limit', severity: 'error', title: '', path: [], message: '', related: ['CDK: Number of resources in stack'] },
  ] as const;
  expect(cdkFindings([said], ours)).toHaveLength(1);
});
