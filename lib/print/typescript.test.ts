import { runs } from '@/lib/testing/runs';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { call, construct, expr, json, member, ref } from '@/lib/plan/build';
import type { Expr, Plan, Statement } from '@/lib/plan/plan';
import { EC2_PLAN, FARGATE_PLAN } from '@/lib/synth/testing/reference-plans';
import { EVERY_EXPRESSION_PLAN } from './testing/every-expression-plan';
import { anyPlan } from './testing/arbitrary-plan';
import { printTypeScript } from './typescript';

const PRETTIER = { parser: 'typescript', singleQuote: true, printWidth: 100 } as const;

function planOf(...statements: Statement[]): Plan {
  return { name: 'test', stacks: [{ id: 'Test', statements }] };
}

function bodyOf(plan: Plan): string[] {
  const [file] = printTypeScript(plan);
  const lines = (file?.text ?? '').split('\n');
  return lines.slice(lines.indexOf('    super(scope, id, props);') + 2, -3).map((line) => line.slice('    '.length));
}

describe('the text', () => {
  test('reads as a CDK engineer would have written it', () => {
    const [file] = printTypeScript(EC2_PLAN);
    expect(file?.path).toBe('lib/sample-stack.ts');
    expect(file?.text).toBe(`import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { Construct } from 'constructs';

export class SampleStack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2, restrictDefaultSecurityGroup: false });

    const cluster = new ecs.Cluster(this, 'Cluster', { vpc });
    cluster.addCapacity('DefaultAutoScalingGroup', {
      instanceType: new ec2.InstanceType('t2.xlarge'),
      desiredCapacity: 3,
    });

    const taskDefinition = new ecs.Ec2TaskDefinition(this, 'TaskDefinition');
    taskDefinition.addContainer('DefaultContainer', {
      image: ecs.ContainerImage.fromRegistry('amazon/amazon-ecs-sample'),
      memoryLimitMiB: 512,
    });

    new ecs.Ec2Service(this, 'Service', { cluster, taskDefinition });
  }
}
`);
  });

  test.each([EC2_PLAN, FARGATE_PLAN, EVERY_EXPRESSION_PLAN].map((plan) => [plan.name, plan] as const))('is as prettier leaves it: %s', async (_, plan) => {
    for (const { text } of printTypeScript(plan)) expect(text).toBe(await prettier.format(text, PRETTIER));
  });

  test('is as prettier leaves it: a list of one number after other arguments, at every width', async () => {
    const number = (value: number) => expr([value]);
    const calls = Array.from({ length: 60 }, (_, width) => member('Duration', 'M'.repeat(width + 1))).flatMap((middle) => [
      call({ kind: 'this' }, 'use', number(100_000_000), middle, number(1_000_000_000)),
      call({ kind: 'this' }, 'use', number(100_000_000), middle, number(-1_000_000_000)),
    ]);
    const [file] = printTypeScript(planOf(...calls.map((each) => ({ element: 'x', expr: each }))));
    expect(file?.text).toBe(await prettier.format(file?.text ?? '', PRETTIER));
  });

  test('is as prettier leaves it, whatever the plan', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan(), async (plan) => {
        for (const { text } of printTypeScript(plan)) expect(text).toBe(await prettier.format(text, PRETTIER));
      }),
      runs(60),
    );
  });

  test('a stack without statements is an empty stack', () => {
    expect(printTypeScript(planOf())[0]?.text).toContain('    super(scope, id, props);\n  }\n}\n');
  });
});

describe('names', () => {
  const used = (id: string, hint: string): Statement[] => [
    { element: id, variable: { id, hint }, expr: construct('aws_ecs.Cluster', id) },
    { element: id, expr: call(ref(id), 'enableFargateCapacityProviders') },
  ];
  const nameOf = (hint: string): string | undefined => /const (\w+) =/.exec(bodyOf(planOf(...used('x', hint))).join('\n'))?.[1];

  test('are in camel case', () => {
    expect(nameOf('web task')).toBe('webTask');
    expect(nameOf('Web-HTTP_server 2')).toBe('webHttpServer2');
    expect(nameOf('Café crème')).toBe('cafeCreme');
  });

  test('are never reserved words, the parameters of the constructor, or names of imports', () => {
    for (const hint of ['class', 'new', 'scope', 'id', 'props', 'cdk', 'ecs', 'await']) expect(nameOf(hint)).toBe(`${hint}2`);
  });

  test('are identifiers even when the hint has no letter', () => {
    expect(nameOf('3')).toBe('cluster3');
    expect(nameOf('任务')).toBe('cluster');
  });

  test('are unique', () => {
    const text = bodyOf(planOf(...used('a', 'web'), ...used('b', 'Web'), ...used('c', 'web2'))).join('\n');
    expect(text.match(/const (\w+)/g)).toEqual(['const web', 'const web2', 'const web22']);
  });

  test('are given only to what is referred to', () => {
    expect(bodyOf(planOf({ element: 'x', variable: { id: 'x', hint: 'x' }, expr: construct('aws_ecs.Cluster', 'X') }))).toEqual([
      "new ecs.Cluster(this, 'X');",
    ]);
  });
});

describe('overrides', () => {
  const override = (value: Expr): Statement => ({
    element: 'task',
    expr: call({ kind: 'default-child', on: ref('task'), fqn: 'aws_ecs.CfnTaskDefinition' }, 'addPropertyOverride', 'Cpu', value),
  });
  const task: Statement = { element: 'task', variable: { id: 'task', hint: 'web task' }, expr: construct('aws_ecs.FargateTaskDefinition', 'Web') };

  test('a single one reaches into the construct', () => {
    expect(bodyOf(planOf(task, override(json(null)))).at(-1)).toBe("(webTask.node.defaultChild as ecs.CfnTaskDefinition).addPropertyOverride('Cpu', null);");
  });

  test('several share a variable', () => {
    expect(bodyOf(planOf(task, override(json(1)), override(json([{ A: 1, 'b-c': {} }])))).slice(1)).toEqual([
      'const cfnWebTask = webTask.node.defaultChild as ecs.CfnTaskDefinition;',
      "cfnWebTask.addPropertyOverride('Cpu', 1);",
      "cfnWebTask.addPropertyOverride('Cpu', [{ A: 1, 'b-c': {} }]);",
    ]);
  });
});

describe('strings', () => {
  const printed = (value: string): string =>
    bodyOf(planOf({ element: 'x', expr: call({ kind: 'this' }, 'f', expr(value)) }))
      .join('\n')
      .slice('this.f('.length, -');'.length);

  test('prefer single quotes unless the others escape less', () => {
    expect(['a', "it's", '"', `'"`].map(printed)).toEqual(["'a'", `"it's"`, `'"'`, `'\\'"'`]);
  });

  test('evaluate to the same string', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom("'", '"', '\\', '\n', '\r', '\u2028', '\ud800', '`', '${', '\0') })),
        (value) => {
          expect(new Function(`return ${printed(value)}`)()).toBe(value);
        },
      ),
    );
  });
});

describe('lines', () => {
  test('every statement is in the range of its element, and ranges do not overlap', () => {
    for (const plan of [EC2_PLAN, FARGATE_PLAN, EVERY_EXPRESSION_PLAN]) {
      for (const { text, lines } of printTypeScript(plan)) {
        const count = text.split('\n').length;
        lines.forEach((range, index) => {
          expect(range.from).toBeGreaterThan(lines[index - 1]?.to ?? 0);
          expect(range.to).toBeGreaterThanOrEqual(range.from);
          expect(range.to).toBeLessThan(count);
        });
      }
    }
    const [file] = printTypeScript(FARGATE_PLAN);
    const text = (element: string): string[] =>
      (file?.lines ?? []).filter((each) => each.element === element).map(({ from }) => (file?.text.split('\n')[from - 1] ?? '').trim());
    expect(text('lb')).toEqual(["const loadBalancer = new elbv2.ApplicationLoadBalancer(this, 'LoadBalancer', {"]);
    expect(text('target')).toEqual(["listener.addTargets('Web', {"]);
  });
});
