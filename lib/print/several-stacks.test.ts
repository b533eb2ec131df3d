import { Stack, App } from 'aws-cdk-lib';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { call, construct, ref } from '@/lib/plan/build';
import type { Plan } from '@/lib/plan/plan';
import { printProject } from './project';
import { STACK_MEMBERS, STACK_PROPS } from './sharing';
import { printTypeScript } from './typescript';
import { variableTypes } from './variable-types';

/** Names that stacks have already, long ones, and a variable that a third stack takes from the second. */
const PLAN: Plan = {
  name: 'Shop',
  stacks: [
    {
      id: 'Network',
      element: 'network',
      statements: [
        { element: 'vpc', variable: { id: 'vpc', hint: 'tags' }, expr: construct('aws_ec2.Vpc', 'Vpc', { restrictDefaultSecurityGroup: false }) },
        {
          element: 'lb',
          paragraph: true,
          variable: { id: 'lb', hint: 'LoadBalancer' },
          expr: construct('aws_elasticloadbalancingv2.ApplicationLoadBalancer', 'LoadBalancer', { vpc: ref('vpc') }),
        },
        { element: 'listener', variable: { id: 'listener', hint: 'listener' }, expr: call(ref('lb'), 'addListener', 'Listener', { port: 80 }) },
      ],
    },
    {
      id: 'Data',
      statements: [
        {
          element: 'files',
          variable: { id: 'files', hint: 'a file system with a name so long that it hardly fits into a line of code' },
          expr: construct('aws_efs.FileSystem', 'Files', { vpc: ref('vpc') }),
        },
      ],
    },
    {
      id: 'A-stack-with-a-name-that-is-so-long-that-its-constructor-does-not-fit',
      statements: [
        { element: 'cluster', variable: { id: 'cluster', hint: 'props' }, expr: construct('aws_ecs.Cluster', 'Cluster', { vpc: ref('vpc') }) },
        { element: 'group', expr: call(ref('files'), 'grantRead', construct('aws_iam.AccountRootPrincipal', 'x')) },
        { element: 'listener', expr: call(ref('listener'), 'addTargets', 'Targets', { port: 80 }) },
      ],
    },
  ],
};

describe('stacks that take something from one another', () => {
  const files = printTypeScript(PLAN, variableTypes(PLAN));

  test('declare what they give and what they take, by names that no stack has already', () => {
    const [network, data] = files;
    expect(network?.text).toContain('  public readonly tags2: ec2.Vpc;\n  public readonly listener: elbv2.ApplicationListener;\n');
    expect(network?.text).toContain("    this.tags2 = new ec2.Vpc(this, 'Vpc', { restrictDefaultSecurityGroup: false });");
    expect(network?.text).toContain('const loadBalancer = new elbv2.ApplicationLoadBalancer');
    expect(data?.text).toContain('export interface DataStackProps extends cdk.StackProps {\n  readonly tags2: ec2.Vpc;\n}');
    expect(data?.text).toContain('vpc: props.tags2');
  });

  test('are handed over in the app file, in their order', () => {
    const app = printProject(PLAN, variableTypes(PLAN))['bin/shop.ts'] ?? '';
    expect(app).toContain(
      "const network = new NetworkStack(app, 'Network');\nconst data = new DataStack(app, 'Data', {\n  tags2: network.tags2,\n});\nnew AStack",
    );
    expect(app).toMatch(/ {2}tags2: network\.tags2,\n {2}listener: network\.listener,\n {2}aFileSystem\w+: data\.aFileSystem\w+,\n\}\);\n$/);
  });

  test('are told in the README in the order in which they are deployed', () => {
    const readme = printProject(PLAN, variableTypes(PLAN))['README.md'] ?? '';
    expect(readme).toContain('1. `Network`: `lib/network-stack.ts`\n2. `Data`: `lib/data-stack.ts`\n3. ');
    expect(readme).toContain('npx cdk deploy --all');
  });

  test('are as prettier leaves them', async () => {
    for (const { text } of files) expect(text).toBe(await prettier.format(text, { parser: 'typescript', singleQuote: true, printWidth: 100 }));
    const usual = { ...PLAN, stacks: PLAN.stacks.slice(0, 2) };
    const app = printProject(usual, variableTypes(usual))['bin/shop.ts'] ?? '';
    expect(app).toBe(await prettier.format(app, { parser: 'typescript', singleQuote: true, printWidth: 100 }));
  });

  test('have lines for what they declare, in order and without overlap', () => {
    for (const { text, lines, stack } of files) {
      const all = text.split('\n');
      let before = 0;
      for (const { from, to } of lines) {
        expect(from).toBeGreaterThan(before);
        before = to;
      }
      for (const { element, from, to } of lines.filter((it) => it.element === 'vpc')) expect(all.slice(from - 1, to).join('\n'), element).toContain('tags2');
      if (stack !== undefined) expect(all[(lines.find((it) => it.element === stack)?.from ?? 0) - 1]).toContain('export class');
    }
  });
});

test('no property of a printed stack is called like something that the CDK’s own class has', () => {
  const members = new Set<string>();
  for (let on: object = new Stack(new App(), 'Any'); on !== Object.prototype; on = Object.getPrototypeOf(on) as object)
    for (const name of Object.getOwnPropertyNames(on)) members.add(name);
  expect([...members].filter((name) => !name.startsWith('_') && !STACK_MEMBERS.includes(name))).toEqual([]);
  expect(STACK_PROPS).toContain('synthesizer');
});
