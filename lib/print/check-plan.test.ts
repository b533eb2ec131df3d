import { describe, expect, test } from 'vitest';
import { call, construct, expr, instance, mapOf, member, property, ref, staticCall } from '@/lib/plan/build';
import type { Expr, Plan, StackPlan, Statement } from '@/lib/plan/plan';
import { EC2_PLAN, FARGATE_PLAN } from '@/lib/synth/testing/reference-plans';
import { formatPath } from '@/lib/util/problem';
import { checkPlan } from './check-plan';
import { EVERY_EXPRESSION_PLAN } from './testing/every-expression-plan';

const IMAGE = staticCall('aws_ecs.ContainerImage', 'fromRegistry', 'nginx');
const TASK: Statement = { element: 'task', variable: { id: 'task', hint: 'task' }, expr: construct('aws_ecs.FargateTaskDefinition', 'Task') };

function planOf(...statements: Statement[]): Plan {
  return { name: 'test', stacks: [{ id: 'Test', statements }] };
}

function problemsOf(...exprs: Expr[]): string[] {
  const statements = exprs.map((each): Statement => ({ element: 'x', expr: each }));
  return checkPlan(planOf(TASK, ...statements)).problems.map(({ message }) => message);
}

test.each([EC2_PLAN, FARGATE_PLAN, EVERY_EXPRESSION_PLAN].map((plan) => [plan.name, plan] as const))('a right plan has no problem: %s', (_, plan) => {
  expect(checkPlan(plan).problems).toEqual([]);
});

test('structs get their types, nested ones too', () => {
  const { plan } = checkPlan(
    planOf(TASK, { element: 'x', expr: call(ref('task'), 'addContainer', 'App', { image: IMAGE, portMappings: [{ containerPort: 80 }] }) }),
  );
  expect(JSON.stringify(plan)).toMatch(/"fqn":"aws_ecs\.PortMapping".*"fqn":"aws_ecs\.ContainerDefinitionOptions"/);
});

test('a problem names its element and its place', () => {
  const { problems } = checkPlan(planOf({ element: 'node-1', expr: construct('aws_ecs.FargateTaskDefinition', 'Task', { memory: 512 }) }));
  expect(problems.map(({ element, path }) => [element, formatPath(path)])).toEqual([['node-1', 'stacks[0].statements[0].expr.args[2].fields.memory']]);
});

describe('names', () => {
  test.each<[string, Expr, string]>([
    [
      'a class',
      construct('aws_ecs.FargateServce', 'S'),
      'aws_ecs.FargateServce is not a class, struct or enum that plans may use. Did you mean aws_ecs.FargateService?',
    ],
    ['a method', call(ref('task'), 'addContainr', 'C'), 'aws_ecs.FargateTaskDefinition has no method addContainr. Did you mean addContainer?'],
    ['a static method', staticCall('Duration', 'second', 1), 'Duration has no static method second. Did you mean seconds?'],
    ['an enum member', member('aws_ecs.Protocol', 'QUIC'), 'aws_ecs.Protocol has no member QUIC. Allowed: UDP, TCP'],
    [
      'a property',
      property(ref('task'), 'taskDefinitionARN_'),
      'aws_ecs.FargateTaskDefinition has no property taskDefinitionARN_. Did you mean taskDefinitionArn?',
    ],
    [
      'a struct property',
      construct('aws_ecs.FargateTaskDefinition', 'T', { memoryLimitMib: 512 }),
      'aws_ecs.FargateTaskDefinitionProps has no property memoryLimitMib. Did you mean memoryLimitMiB?',
    ],
    ['a variable', ref('nobody'), 'The variable nobody is not made by an earlier statement.'],
  ])('%s', (_, wrong, message) => {
    expect(problemsOf(wrong)).toEqual([message]);
  });
});

describe('values', () => {
  const container = (props: Parameters<typeof construct>[2]): Expr => call(ref('task'), 'addContainer', 'App', { image: IMAGE, ...props });

  test.each<[string, Expr, string]>([
    ['a string for a number', container({ memoryLimitMiB: '512' }), 'aws_ecs.ContainerDefinitionOptions.memoryLimitMiB must be number; got the string "512".'],
    [
      'a string for an enum member',
      container({ portMappings: [{ containerPort: 80, protocol: 'tcp' }] }),
      'aws_ecs.PortMapping.protocol must be a member of aws_ecs.Protocol (TCP, UDP); got the string "tcp".',
    ],
    ['a struct for a map', container({ environment: { A: 'b' } }), 'aws_ecs.ContainerDefinitionOptions.environment must be map of string; got a struct.'],
    [
      'a wrong entry of a map',
      container({ environment: mapOf({ A: 1 }) }),
      'Each entry of aws_ecs.ContainerDefinitionOptions.environment must be string; got the number 1.',
    ],
    ['a wrong item of a list', container({ command: ['a', 1] }), 'Each item of aws_ecs.ContainerDefinitionOptions.command must be string; got the number 1.'],
    [
      'a wrong class',
      container({ stopTimeout: instance('aws_ec2.InstanceType', 't3.micro') }),
      'aws_ecs.ContainerDefinitionOptions.stopTimeout must be Duration; got aws_ec2.InstanceType.',
    ],
    [
      'a missing property',
      call(ref('task'), 'addContainer', 'App', {}),
      'aws_ecs.ContainerDefinitionOptions needs the property image: aws_ecs.ContainerImage.',
    ],
    ['a missing argument', staticCall('Duration', 'seconds'), 'Duration.seconds needs the argument amount: number.'],
    ['an argument too many', staticCall('Duration', 'seconds', 1, 2), 'Duration.seconds takes 1 arguments, got 2.'],
    ['a wrong argument', staticCall('Duration', 'seconds', '1'), 'The argument amount of Duration.seconds must be number; got the string "1".'],
    ['an abstract class', instance('aws_ec2.MachineImage'), 'aws_ec2.MachineImage cannot be made with new.'],
  ])('%s', (_, wrong, message) => {
    const [problem = ''] = problemsOf(wrong);
    expect(problem.slice(0, message.length)).toBe(message);
  });

  test('what inherits fits, what a method returns fits, and repeated arguments are each checked', () => {
    const app: Statement = { element: 'x', variable: { id: 'app', hint: 'app' }, expr: container({}) };
    const right = call(ref('app'), 'addPortMappings', { containerPort: 80 }, { containerPort: 81 });
    const wrong = call(ref('app'), 'addPortMappings', { containerPort: 80 }, { containerPort: expr('81') });
    expect(checkPlan(planOf(TASK, app, { element: 'x', expr: right })).problems).toEqual([]);
    expect(checkPlan(planOf(TASK, app, { element: 'x', expr: wrong })).problems).toHaveLength(1);
  });
});

test('a variable is visible to later stacks, not to earlier ones', () => {
  const maker = { id: 'A', statements: [TASK] };
  const user = { id: 'B', statements: [{ element: 'x', expr: call(ref('task'), 'addContainer', 7) }] };
  const messages = (...stacks: StackPlan[]): string[] => checkPlan({ name: 'two', stacks }).problems.map(({ message }) => message);
  expect(messages(maker, user)).toContain('The argument id of aws_ecs.FargateTaskDefinition.addContainer must be string; got the number 7.');
  expect(messages(user, maker)).toEqual(['The variable task is not made by an earlier statement.']);
});

test('a variable is made once', () => {
  expect(checkPlan(planOf(TASK, TASK)).problems.map(({ message }) => message)).toEqual(['The variable task is made twice.']);
});
