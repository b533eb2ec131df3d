import { describe, expect, test } from 'vitest';
import { call, construct, expr, ref, staticCall } from '@/lib/plan/build';
import type { Plan, Statement } from '@/lib/plan/plan';
import { synthesize } from './synthesize';
import { EC2_PLAN, FARGATE_PLAN } from './testing/reference-plans';
import { ec2Program, fargateProgram, templateOf } from './testing/reference-programs';

function planOf(...statements: Statement[]): Plan {
  return { name: 'test', stacks: [{ id: 'Test', statements }] };
}

const TASK: Statement = { element: 'task', variable: { id: 'task', hint: 'task' }, expr: construct('aws_ecs.FargateTaskDefinition', 'Task') };
const CLUSTER: Statement = { element: 'cluster', variable: { id: 'cluster', hint: 'cluster' }, expr: construct('aws_ecs.Cluster', 'Cluster') };

describe('templates', () => {
  test('a cluster of EC2 instances with one service gives the template of the program written by hand', () => {
    const { templates } = synthesize(EC2_PLAN);
    expect(JSON.stringify(templates['Sample'], null, 1)).toBe(JSON.stringify(templateOf('Sample', {}, ec2Program), null, 1));
  });

  test('a Fargate service behind a load balancer gives the template of the program written by hand', () => {
    const { templates } = synthesize(FARGATE_PLAN);
    const byHand = templateOf('Web', { description: 'A web service', tags: { team: 'blue' } }, fargateProgram);
    expect(JSON.stringify(templates['Web'], null, 1)).toBe(JSON.stringify(byHand, null, 1));
  });

  test('the same plan gives the same bytes again', () => {
    expect(JSON.stringify(synthesize(FARGATE_PLAN))).toBe(JSON.stringify(synthesize(FARGATE_PLAN)));
  });

  test('a template has no parameter or rule for the bootstrap stack', () => {
    const { templates } = synthesize(FARGATE_PLAN);
    expect(Object.keys(templates['Web'] ?? {})).toEqual(['Description', 'Resources']);
  });

  test('several stacks give several templates', () => {
    const { templates } = synthesize({
      name: 'two',
      stacks: [
        { id: 'A', statements: [CLUSTER] },
        { id: 'B', statements: [] },
      ],
    });
    expect(Object.keys(templates)).toEqual(['A', 'B']);
  });
});

describe('origins', () => {
  test('every resource and parameter of the template belongs to an element', () => {
    for (const plan of [EC2_PLAN, FARGATE_PLAN]) {
      const { templates, resources } = synthesize(plan);
      for (const [stack, template] of Object.entries(templates)) {
        const ids = [template['Resources'], template['Parameters']].flatMap((section) => Object.keys(section ?? {}));
        expect(Object.keys(resources[stack] ?? {}).sort()).toEqual(ids.sort());
      }
    }
  });

  test('what a connection adds inside another construct belongs to the connection', () => {
    const { resources } = synthesize(FARGATE_PLAN);
    const elements = Object.entries(resources['Web'] ?? {});
    expect(elements.filter(([, element]) => element === 'target').map(([id]) => id)).toEqual([
      expect.stringMatching(/^ServiceSecurityGroupfrom/),
      expect.stringMatching(/^LoadBalancerSecurityGroupto/),
      expect.stringMatching(/^LoadBalancerListenerWebGroup/),
    ]);
  });
});

describe('diagnostics', () => {
  test('a warning of the CDK names its element and its code', () => {
    const { diagnostics } = synthesize(FARGATE_PLAN);
    expect(diagnostics).toContainEqual({
      element: 'service',
      level: 'warning',
      code: '@aws-cdk/aws-ecs:minHealthyPercent',
      message: expect.stringMatching(/^minHealthyPercent has not been configured.*31705$/) as string,
      path: 'Web/Service',
    });
  });

  test('what the CDK refuses to construct is a diagnostic in its own words', () => {
    const wrong = planOf({
      element: 'task',
      expr: construct('aws_ecs.FargateTaskDefinition', 'Task', { cpu: 256, memoryLimitMiB: 512, ephemeralStorageGiB: 1 }),
    });
    const { templates, refused, diagnostics } = synthesize(wrong);
    expect(templates).toEqual({});
    expect(refused).toEqual({ element: 'task', message: 'Ephemeral storage size must be between 21GiB and 200GiB' });
    expect(diagnostics).toHaveLength(1);
  });

  test('every independent refusal is told, and none that follows from another', () => {
    const wrong = planOf(
      { ...TASK, expr: construct('aws_ecs.FargateTaskDefinition', 'Task', { ephemeralStorageGiB: 1 }) },
      { element: 'container', expr: call(ref('task'), 'addContainer', 'Web', { image: staticCall('aws_ecs.ContainerImage', 'fromRegistry', 'nginx') }) },
      { element: 'other', expr: construct('aws_ecs.FargateTaskDefinition', 'Other', { ephemeralStorageGiB: 1000 }) },
    );
    expect(synthesize(wrong).diagnostics.map(({ element }) => element)).toEqual(['task', 'other']);
  });

  test('what the CDK refuses when it validates is a diagnostic on each element', () => {
    const ec2Task = (id: string): Statement => ({ element: id, variable: { id, hint: id }, expr: construct('aws_ecs.Ec2TaskDefinition', id) });
    const container = (task: string): Statement => ({
      element: `${task} container`,
      expr: call(ref(task), 'addContainer', 'App', { image: staticCall('aws_ecs.ContainerImage', 'fromRegistry', 'nginx') }),
    });
    const { refused, diagnostics, templates } = synthesize(planOf(ec2Task('One'), container('One'), ec2Task('Two'), container('Two')));
    expect(diagnostics.map(({ element, level, path }) => ({ element, level, path }))).toEqual([
      { element: 'One', level: 'error', path: 'Test/One' },
      { element: 'Two', level: 'error', path: 'Test/Two' },
    ]);
    expect(refused).toEqual({ element: 'One', message: expect.stringContaining('must have at least one of') as string });
    expect(templates).toEqual({});
  });

  test('what the CDK refuses while it writes the template is a diagnostic too', () => {
    const logGroups = Array.from({ length: 501 }, (_, index): Statement => ({ element: 'many', expr: construct('aws_logs.LogGroup', `Logs${index}`) }));
    const { refused, templates } = synthesize(planOf(...logGroups));
    expect(refused?.message).toContain('501 is greater than allowed maximum of 500');
    expect(templates).toEqual({});
  });

  test('a stack that the CDK refuses is a diagnostic without an element', () => {
    const { refused, diagnostics } = synthesize({ name: 'x', stacks: [{ id: '2nd', statements: [CLUSTER] }] });
    expect(refused).toEqual({ element: undefined, message: expect.stringContaining("got '2nd'") as string });
    expect(diagnostics).toHaveLength(1);
  });

  test('two constructs of one name are refused on the second', () => {
    const { refused } = synthesize(planOf(CLUSTER, { element: 'again', expr: CLUSTER.expr }));
    expect(refused).toEqual({ element: 'again', message: expect.stringContaining("already a Construct with name 'Cluster'") as string });
  });
});

describe('a wrong plan is a bug, not a diagnostic', () => {
  test.each([
    ['a class that plans may not use', construct('aws_dynamodb.Table', 'Table')],
    ['a class that does not exist', construct('aws_ecs.Clutser', 'C')],
    ["a way out of the CDK's API", call(expr('x'), 'constructor', 'return 1')],
    ['a variable that is not made', ref('nobody')],
  ])('%s', (_, wrong) => {
    expect(() => synthesize(planOf({ element: 'x', expr: wrong }))).toThrow(/Gantry has a bug/);
  });
});
