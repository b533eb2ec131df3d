import { expect, test } from 'vitest';
import { call, construct, instance, ref, staticCall } from '@/lib/plan/build';
import type { Expr, Plan } from '@/lib/plan/plan';
import { CLASSES, LATER } from './classes';
import { coverageOf, keyOf, type Coverage } from './coverage';
import { knownPlans } from './designs';
import { EXCEPTIONS } from './exceptions';

const gapsOf = ({ rows }: Coverage): string[] => rows.flatMap((row) => row.gaps.map((item) => keyOf(row.name, item)));

test('designs can set everything that the CDK takes for what they are about, but for exceptions with a reason', () => {
  expect(gapsOf(coverageOf(CLASSES, LATER, knownPlans(), EXCEPTIONS))).toEqual([]);
});

test('there is no exception without need', () => {
  expect(coverageOf(CLASSES, LATER, knownPlans(), EXCEPTIONS).needless).toEqual([]);
});

/** A plan of a task with a container that mounts something. */
function plan(task: Expr = construct('aws_ecs.Ec2TaskDefinition', 'Task', { family: 'tasks' })): Plan {
  const statement = (id: string, expr: Expr) => ({ element: id, variable: { id, hint: id }, expr });
  const image = staticCall('aws_ecs.ContainerImage', 'fromRegistry', 'nginx');
  return {
    name: 'Plan',
    stacks: [
      {
        id: 'Stack',
        statements: [
          statement('task', task),
          statement('web', call(ref('task'), 'addContainer', 'web', { image, cpu: 128 })),
          statement('mount', call(ref('web'), 'addMountPoints', { containerPath: '/a', sourceVolume: 'a', readOnly: true })),
        ],
      },
    ],
  };
}

const TASK = ['aws_ecs.Ec2TaskDefinition'];

test('a property that no plan sets is a gap, one that a plan sets is none', () => {
  const gaps = gapsOf(coverageOf(TASK, [], [plan()], {}));
  expect(gaps).toContain('aws_ecs.Ec2TaskDefinitionProps.ipcMode');
  expect(gaps).not.toContain('aws_ecs.Ec2TaskDefinitionProps.family');
  expect(gaps).toContain('aws_ecs.ContainerDefinitionOptions.user');
  expect(gaps).not.toContain('aws_ecs.ContainerDefinitionOptions.cpu');
});

test('what one class is given says nothing about another one', () => {
  expect(gapsOf(coverageOf([...TASK, 'aws_ecs.ExternalTaskDefinition'], [], [plan()], {}))).toContain('aws_ecs.ExternalTaskDefinitionProps.family');
});

test('an argument that no plan gives is a gap', () => {
  const gaps = gapsOf(coverageOf(TASK, [], [plan()], {}));
  expect(gaps).toContain('aws_ecs.ContainerImage.fromRegistry(props)');
  expect(gaps).not.toContain('aws_ecs.ContainerImage.fromRegistry(name)');
  expect(gaps).not.toContain('aws_ecs.TaskDefinition.addContainer(id)');
});

test('structs are found wherever they stand, also in the arguments of methods', () => {
  const gaps = gapsOf(coverageOf(['aws_ecs.ContainerDefinition'], [], [plan()], {}));
  expect(gaps.filter((it) => it.startsWith('aws_ecs.MountPoint'))).toEqual([]);
  const proxy = instance('aws_ecs.AppMeshProxyConfiguration', { containerName: 'envoy', properties: { proxyIngressPort: 1 } });
  const proxied = gapsOf(coverageOf(TASK, [], [plan(construct('aws_ecs.Ec2TaskDefinition', 'Task', { proxyConfiguration: proxy }))], {}));
  expect(proxied).not.toContain('aws_ecs.AppMeshProxyConfigurationProps.proxyIngressPort');
  expect(proxied).toContain('aws_ecs.AppMeshProxyConfigurationProps.proxyEgressPort');
});

test('an exception takes a gap away, as long as no plan sets it', () => {
  const exceptions = { 'aws_ecs.Ec2TaskDefinitionProps.ipcMode': 'a reason', 'aws_ecs.*TaskDefinition.find*': 'a reason' };
  const covered = coverageOf(TASK, [], [plan()], exceptions);
  expect(gapsOf(covered)).not.toContain('aws_ecs.Ec2TaskDefinitionProps.ipcMode');
  expect(gapsOf(covered)).not.toContain('aws_ecs.TaskDefinition.findContainer(containerName)');
  expect(covered.needless).toEqual([]);
});

test('an exception for something that a plan sets, or that does not exist, is told', () => {
  const exceptions = {
    'aws_ecs.Ec2TaskDefinitionProps.family': 'a reason',
    'aws_ecs.Ec2TaskDefinitionProps.nothing': 'a reason',
    'aws_ecs.MountPoint.*': 'a reason',
  };
  expect(coverageOf(TASK, [], [plan()], exceptions).needless).toEqual(Object.keys(exceptions));
});

test('what comes later is no gap', () => {
  const { rows, later } = coverageOf(['aws_sns.Topic'], ['aws_ecs.FargateService'], [], {});
  expect(later.map((it) => it.name)).toContain('aws_ecs.FargateServiceProps');
  expect(rows.map((it) => it.name)).not.toContain('aws_ecs.FargateServiceProps');
});
