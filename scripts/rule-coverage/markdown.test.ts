import { expect, it } from 'vitest';
import { cdkCoverageMarkdown, coverageMarkdown } from './markdown';
import { left } from './rows';

it('checks are printed by source: those of rules in a table, the others by their reasons, with their numbers', () => {
  const text = coverageMarkdown('What others find', 'Some checks.', [
    { source: 'cfn-lint', check: 'E3047 `cpu` | memory', rules: ['task/fargate-size'] },
    { source: 'cfn-lint', check: 'W1 once', rules: ['task/size'], lower: 'it is left out' },
    { source: 'cfn-lint', check: 'E1', cannot: 'a design has none' },
    { source: 'cfn-lint', check: 'everything there', where: 'E2', cannot: 'a design has none', count: 3 },
    { source: 'others', check: 'X', cannot: 'of a reason' },
  ]);
  expect(text.split('\n')).toEqual([
    '## What others find',
    '',
    'Some checks. Checks: 7. Found by rules: 2. Impossible in a design: 5.',
    '',
    '### cfn-lint',
    '',
    'Checks: 6. Found by rules: 2. Impossible in a design: 4.',
    '',
    '| What is refused | Rules |',
    '|---|---|',
    '| E3047 \\`cpu\\` \\| memory | `task/fargate-size` |',
    '| W1 once | `task/size` (no error: it is left out) |',
    '',
    'Impossible in a design:',
    '',
    '* a design has none: E1 · `E2`: everything there',
    '',
    '### others',
    '',
    'Checks: 1. Found by rules: 0. Impossible in a design: 1.',
    '',
    'Impossible in a design:',
    '',
    '* of a reason: X',
    '',
  ]);
});

it('the sections of the CDK name each module once, and the message of each refusal', () => {
  const ecs = cdkCoverageMarkdown('aws-ecs');
  expect(ecs.match(/^### .*$/gm)).toEqual(['### aws-cdk-lib/aws-ecs']);
  expect(ecs).toContain('| Only 1 capacity provider in a capacity provider strategy can have a nonzero base. (`cluster`) | `strategy/one-base` |');
  const others = cdkCoverageMarkdown('others');
  expect(others).not.toMatch(/^### aws-cdk-lib\/aws-ecs$/m);
  expect(others.match(/^### aws-cdk-lib\/aws-elasticloadbalancingv2$/gm)).toHaveLength(1);
  expect(`${ecs}${others}`).not.toContain('[object');
});

it('advice that is left to its checker is printed by itself, and not called impossible', () => {
  const text = coverageMarkdown('What others say', 'Some checks.', [
    { source: 'nag', check: 'N1', ...left('a design does not say it') },
    { source: 'nag', check: 'N2', cannot: 'there is none' },
  ]);
  expect(text.split('\n').slice(6)).toEqual([
    'Checks: 2. Found by rules: 0. Impossible in a design: 1. Left to the checker: 1.',
    '',
    'Impossible in a design:',
    '',
    '* there is none: N2',
    '',
    'Left to the checker, which says so itself:',
    '',
    '* a design does not say it: N1',
    '',
  ]);
});
