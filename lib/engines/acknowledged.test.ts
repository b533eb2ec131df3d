import { App, Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import { ALSO_KNOWN, NOT_PRINTED } from '@/lib/compile/acknowledged';
import { compile } from '@/lib/compile/compile';
import type { Design } from '@/lib/document/design';
import { nodesOfKind } from '@/lib/kinds/graph';
import { annotations } from '@/lib/synth/findings';
import { Origins } from '@/lib/synth/origins';
import { runStatements } from '@/lib/synth/run-statements';
import { RULES } from '@/lib/validation/rules/registry';
import { checkRule } from '@/lib/validation/validate';

/** Names of rules of cdk-nag and of warnings of the CDK, as rules give them. */
const NAMES = /^(?:cdk-nag (?=AwsSolutions-)|CDK: (?=@aws-cdk\/aws-ecs:))/;

describe('the other names of a rule', () => {
  const related = RULES.flatMap((rule) => (rule.related ?? []).flatMap((text) => (NAMES.test(text) ? [{ rule, name: text.replace(NAMES, '') }] : [])));

  test('are those that the rule says; whatever is related is in the table, or it says why not', () => {
    const missing = related.filter(
      ({ rule, name }) =>
        !NOT_PRINTED.has(rule.id) && !ALSO_KNOWN.get(rule.id)?.some((id) => id === name || id.startsWith(`${name}[`) || id.endsWith(`::${name}`)),
    );
    expect(missing.map(({ rule, name }) => `${rule.id}: ${name}`)).toEqual([]);
    for (const id of [...ALSO_KNOWN.keys(), ...NOT_PRINTED.keys()]) expect(related.map(({ rule }) => rule.id)).toContain(id);
  });

  test.each([...ALSO_KNOWN.keys()])('keep cdk-nag and the CDK quiet in the project, when %s is acknowledged', (ruleId) => {
    const designs = RULES.find((it) => it.id === ruleId)!.examples().bad;
    const names = related.filter(({ rule }) => rule.id === ruleId).map(({ name }) => name);
    const heard = designs.map((design) => [design, heardInProject(design, names)] as const).filter(([, texts]) => texts.length > 0);
    expect(heard).not.toEqual([]);
    for (const [design] of heard) {
      const elements = new Set(checkRule(design, ruleId).map((finding) => finding.elementId!));
      const quiet = after(design, ...[...elements].map((element): Command => ({ type: 'acknowledge', id: element, rule: ruleId, reason: 'Meant.' })));
      expect(heardInProject(quiet, names)).toEqual([]);
    }
  });

  test('are known of what an engine says of a container, and of a listener that is no construct', () => {
    const classic = RULES.find((it) => it.id === 'traffic/classic-decrypted')!.examples().bad[0]!;
    const [listener] = nodesOfKind(classic, 'listener');
    expect(
      heardInProject(after(classic, { type: 'acknowledge', id: listener!.id, rule: 'cdk-nag/AwsSolutions-ELB5', reason: 'Meant.' }), ['AwsSolutions-ELB5']),
    ).toEqual([]);
    const plain = RULES.find((it) => it.id === 'container/secret-in-environment')!.examples().bad[0]!;
    expect(heardInProject(plain, ['AwsSolutions-ECS2'])).not.toEqual([]);
    const [found] = checkRule(plain, 'container/secret-in-environment');
    expect(
      heardInProject(after(plain, { type: 'acknowledge', id: found!.elementId!, rule: 'cdk-nag/AwsSolutions-ECS2', reason: 'Meant.' }), ['AwsSolutions-ECS2']),
    ).toEqual([]);
  });
});

/** Which of these rules cdk-nag and the CDK break silence about, when they look at the exported project. */
function heardInProject(design: Design, names: readonly string[]): string[] {
  const app = new App({ context: { ...FEATURE_FLAGS, '@aws-cdk/core:failSynthOnValidationErrors': false }, analyticsReporting: false });
  const origins = new Origins();
  const state = { variables: new Map<string, unknown>(), spoiled: new Set<string>() };
  for (const stack of compile(design, 'project').plan.stacks) expect(runStatements(stack, new Stack(app, stack.id), state, origins)).toEqual([]);
  const said = [
    ...new AwsSolutionsChecks().validateScope(app).violations.map((it) => it.ruleName),
    ...annotations(app, origins).map((it) => it.code ?? it.message),
  ];
  return said.filter((text) => names.some((name) => text === name || text.startsWith(`${name}[`)));
}

function after(design: Design, ...commands: Command[]): Design {
  return commands.reduce((current, command) => {
    const applied = apply(current, command);
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value.design;
  }, design);
}
