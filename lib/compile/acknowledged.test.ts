import { describe, expect, test } from 'vitest';
import { apply } from '@/lib/commands/apply';
import type { Command } from '@/lib/commands/command';
import type { Design } from '@/lib/document/design';
import { nodesOfKind } from '@/lib/kinds/graph';
import { printTypeScript } from '@/lib/print/typescript';
import { variableTypes } from '@/lib/print/variable-types';
import { STARTERS } from '@/lib/starters/starters';
import { synthesize } from '@/lib/synth/synthesize';
import { compile } from './compile';

const web = STARTERS[1]!.design();
const [cluster] = nodesOfKind(web, 'cluster');
const id = cluster!.id;

function after(design: Design, ...commands: Command[]): Design {
  return commands.reduce((current, command) => {
    const applied = apply(current, command);
    if (!applied.ok) throw new Error(applied.error.message);
    return applied.value.design;
  }, design);
}

function code(design: Design): string {
  const { plan } = compile(design);
  return printTypeScript(plan, variableTypes(plan))
    .map((file) => file.text)
    .join('\n');
}

describe('an acknowledged rule', () => {
  test('of cdk-nag, of the validator and of the CDK is printed for them, at its construct and for its stack', () => {
    const design = after(
      web,
      { type: 'acknowledge', id, rule: 'cluster/insights', reason: "It's a demo." },
      { type: 'acknowledge', id, rule: 'cloudformation-validate/W3010', reason: 'Known.' },
      { type: 'acknowledge', id: null, rule: 'cdk/@aws-cdk/aws-ec2:ipv4IgnoreEgressRule', reason: 'Meant.' },
    );
    const text = code(design);
    expect(text).toContain("cdk.Validations.of(cluster).acknowledge({ id: 'AwsSolutions-ECS4', reason: \"It's a demo.\" });");
    expect(text).toContain("'CloudFormation-Validate::W3010'");
    expect(text).toContain('cdk.Validations.of(this)');
    expect(text).toContain("'Construct-Annotations::@aws-cdk/aws-ec2:ipv4IgnoreEgressRule'");
    expect(synthesize(compile(design).plan).templates).toEqual(synthesize(compile(web).plan).templates);
  });

  test('of the CDK is still said, so that it can be shown with its reason', () => {
    const [service] = nodesOfKind(web, 'service');
    const warned = after(web, { type: 'set', id: service!.id, path: ['circuitBreaker'], value: null });
    const said = synthesize(compile(warned).plan).diagnostics;
    const [warning] = said.filter((it) => it.element === service!.id && it.code !== undefined);
    expect(warning).toBeDefined();
    const quiet = after(warned, { type: 'acknowledge', id: service!.id, rule: `cdk/${warning!.code}`, reason: 'Meant.' });
    expect(synthesize(compile(quiet).plan).diagnostics).toEqual(said);
  });

  test('that the CDK cannot read is refused in its words', () => {
    const { refused } = synthesize(compile(after(web, { type: 'acknowledge', id, rule: 'cdk-nag/a::b::c', reason: 'Meant.' })).plan);
    expect(refused).toMatchObject({ element: id, message: expect.stringContaining("Invalid validation rule ID 'a::b::c'") });
  });

  test('that is Gantry’s alone is not', () =>
    expect(code(after(web, { type: 'acknowledge', id, rule: 'service/one-task', reason: 'A demo.' }))).toBe(code(web)));
});
