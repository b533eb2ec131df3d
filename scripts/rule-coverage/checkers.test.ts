import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '@/lib/validation/rules/registry';
import { CHECKERS, checkerChecks } from './checkers';
import { factChecks } from './facts';
import type { Check } from './rows';

const RELATED = new Map(RULES.map((rule) => [rule.id, rule.related ?? []]));
const packs = join(dirname(createRequire(import.meta.url).resolve('cdk-nag/package.json')), 'lib', 'packs');

describe.each([
  ['checks of checkers', checkerChecks()],
  ['facts', factChecks()],
])('%s', (_name, checks) => {
  it('name rules that exist, each once, or a reason', () => {
    expect(checks.flatMap(wrong)).toEqual([]);
  });

  it('are there once', () => {
    const names = checks.map(({ source, check }) => `${source} ${check}`);
    expect(names.filter((it, index) => names.indexOf(it) !== index)).toEqual([]);
  });
});

it('a rule names the checks that it covers, and those that it names are in the table with it', () => {
  const table = Object.entries(CHECKERS).flatMap(([checker, { checks }]) =>
    Object.entries(checks).flatMap(([id, row]) => ('rules' in row ? row.rules.map((rule) => `${rule}: ${checker} ${id}`) : [])),
  );
  const named = [...RELATED].flatMap(([rule, related]) => related.filter((it) => checkerOf(it) !== undefined).map((it) => `${rule}: ${it}`));
  expect({ notNamed: table.filter((it) => !named.includes(it)), notInTable: named.filter((it) => !table.includes(it)) }).toEqual({
    notNamed: [],
    notInTable: [],
  });
});

it('every rule about ECS of the installed cdk-nag is in the table, in its own words', () => {
  const rules = nagRules().filter(({ module }) => module === 'ecs');
  const known = CHECKERS['cdk-nag']!.checks;
  expect(rules.length).toBeGreaterThan(3);
  expect(rules.filter(({ id, info }) => known[id]?.title !== info)).toEqual([]);
});

it('of cdk-nag, every rule of AwsSolutions about what a design makes is in the table, in its own words', () => {
  const modules = ['autoscaling', 'cloudwatch', 'ec2', 'ecr', 'ecs', 'efs', 'elb', 'iam', 'kms', 's3', 'secretsmanager', 'sns', 'sqs', 'vpc'];
  const rules = nagRules().filter(({ id, module }) => id.startsWith('AwsSolutions-') && modules.includes(module));
  const known = CHECKERS['cdk-nag']!.checks;
  expect({
    missing: rules.filter(({ id, info }) => known[id]?.title !== info),
    gone: Object.keys(known).filter((id) => !nagRules().some((it) => it.id === id)),
  }).toEqual({ missing: [], gone: [] });
});

function wrong(check: Check): string[] {
  if ('cannot' in check) return /^\S.*[^.\s]$/.test(check.cannot) ? [] : [`${check.check}: no reason`];
  if (check.rules.length === 0) return [`${check.check}: no rules`];
  return check.rules.flatMap((id, index) => [
    ...(RELATED.has(id) ? [] : [`${check.check}: there is no rule ${id}`]),
    ...(check.rules.indexOf(id) === index ? [] : [`${check.check}: ${id} twice`]),
  ]);
}

/** The checker that a `related` names, when the table knows it. */
function checkerOf(related: string): string | undefined {
  return Object.keys(CHECKERS).find((it) => related.startsWith(`${it} `));
}

/** The rules that the packs of the installed cdk-nag apply. */
function nagRules(): { readonly id: string; readonly module: string; readonly info: string }[] {
  return readdirSync(packs)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const text = readFileSync(join(packs, file), 'utf8');
      const pack = /this\.packName = '([^']+)'/.exec(text)?.[1] ?? file;
      return [...text.matchAll(/this\.applyRule\(\{([\s\S]*?)\n {8}\}\);/g)].map(([, body = '']) => {
        const [, module = '', name = ''] = /rule: (\w+?)_1\.(\w+)/.exec(body) ?? [];
        const info = (/info: (['"])(.*)\1,\n/.exec(body)?.[2] ?? '').replaceAll("\\'", "'").replace(/ - \(Control IDs?: .*$/, '');
        return { id: `${pack}-${/ruleSuffixOverride: '([^']+)'/.exec(body)?.[1] ?? name}`, module, info };
      });
    });
}
