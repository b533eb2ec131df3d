import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { PROPS_SCHEMAS } from '@/lib/kinds/union';
import { RULES } from '@/lib/validation/rules/registry';
import { fargateExample } from '@/lib/validation/example';
import type { Finding } from '@/lib/validation/finding';
import { LEFT_OUT, sameRules } from './covered';
import { CONTAINER, FIELDS } from './fields';
import { findingsOf } from './findings';
import type { CheckDiagnostic } from './protocol';

const design = fargateExample();
const resources = { Web: { Task1: 'task', Service1: 'service', Gone1: 'gone' } };

const said = (rest: Partial<CheckDiagnostic>): CheckDiagnostic => ({
  engine: 'cloudformation-validate',
  stack: 'Web',
  logicalId: 'Task1',
  resourceType: 'AWS::ECS::TaskDefinition',
  propertyPath: [],
  ruleId: 'E9999',
  severity: 'error',
  message: 'No.',
  ...rest,
});
const ours = (ruleId: string, elementId: string): Finding => ({ ruleId, severity: 'error', title: '', elementId, path: [], message: '' });
const places = (diagnostics: readonly CheckDiagnostic[], our: readonly Finding[] = []) =>
  findingsOf(diagnostics, resources, design, our).map(({ ruleId, elementId, path }) => [ruleId, elementId, path.join('.')]);

describe('what an engine says', () => {
  test('lands on the node that made the resource, and at the field where that is certain', () => {
    expect(places([said({ propertyPath: ['Cpu'] }), said({ propertyPath: ['Volumes', 0], ruleId: 'E1' })])).toEqual([
      ['cloudformation-validate/E9999', 'task', 'cpu'],
      ['cloudformation-validate/E1', 'task', ''],
    ]);
  });

  test('of a container of a task lands on the container', () => {
    const path = ['ContainerDefinitions', 0, 'HealthCheck', 'Interval'];
    const name = Object.values(design.nodes).find((node) => node.kind === 'container');
    expect(places([said({ propertyPath: path, container: name?.name })])).toEqual([['cloudformation-validate/E9999', name?.id, 'healthCheck.intervalSeconds']]);
    expect(places([said({ propertyPath: path, container: 'unknown' })])).toEqual([['cloudformation-validate/E9999', 'task', '']]);
  });

  test('of a resource that no element made names the resource; of a deleted element is not shown', () => {
    const [loose, ...none] = findingsOf([said({ logicalId: 'Nobody' }), said({ logicalId: 'Gone1' })], resources, design, []);
    expect(none).toEqual([]);
    expect(loose).toMatchObject({ message: 'Nobody of Web: No.', path: [] });
    expect(loose?.elementId).toBeUndefined();
  });

  test('is not said again where our rules said the same of the element, or of what is in it', () => {
    const size = said({ ruleId: 'E3047' });
    const [rule = ''] = sameRules('E3047');
    expect(rule).not.toBe('');
    expect(places([size], [ours(rule, 'task')])).toEqual([]);
    expect(places([size], [ours(rule, 'service')])).toHaveLength(1);
    const container = Object.values(design.nodes).find((node) => node.kind === 'container')?.id ?? '';
    const logging = said({ engine: 'cdk-nag', ruleId: 'AwsSolutions-ECS7', severity: 'security' });
    expect(places([logging])).toEqual([['cdk-nag/AwsSolutions-ECS7', 'task', '']]);
    expect(places([logging], [ours('container/no-logging', container)])).toEqual([]);
  });

  test('is said once, worst first, and the detail of a rule stands in its message and, while that is short, in its id', () => {
    const hint = said({ severity: 'hint', ruleId: 'I1' });
    const managed = said({ engine: 'cdk-nag', severity: 'security', ruleId: 'AwsSolutions-S3[Policy::x]', logicalId: 'Service1' });
    const found = findingsOf([hint, hint, managed, said({})], resources, design, []);
    expect(found.map((it) => it.severity)).toEqual(['error', 'security', 'hint']);
    expect(found[1]).toMatchObject({ ruleId: 'cdk-nag/AwsSolutions-S3[Policy::x]', message: 'No. (Policy::x)' });
    const long = said({ engine: 'cdk-nag', ruleId: `AwsSolutions-S3[${'x'.repeat(200)}]` });
    expect(findingsOf([long], resources, design, [])[0]?.ruleId).toBe('cdk-nag/AwsSolutions-S3');
  });

  test('of a template as a whole lands on the node of its stack', () => {
    const whole = said({ logicalId: undefined, resourceType: undefined, ruleId: 'F0001' });
    const inStack = findingsOf([whole], resources, design, [], { Web: 'cluster' })[0];
    expect(inStack).toMatchObject({ elementId: 'cluster', path: [], message: 'No.' });
    expect(findingsOf([whole], resources, design, [], { Web: undefined })[0]).toMatchObject({ message: 'Web: No.' });
  });

  test('of variables for a shell is left out; of a pseudo parameter in plain text it is a warning', () => {
    const text = (name: string) => said({ ruleId: 'E1029', message: `Found an embedded parameter '\${${name}}' outside of an 'Fn::Sub'` });
    expect(findingsOf([text('HOME')], resources, design, [])).toEqual([]);
    expect(findingsOf([text('AWS::Region')], resources, design, [])).toMatchObject([{ severity: 'warning', elementId: 'task' }]);
  });

  test('of permissions that the CDK grants is left out, of those that a person wrote it is not', () => {
    const wildcard = said({ engine: 'cdk-nag', ruleId: 'AwsSolutions-IAM5[Resource::*]', severity: 'security' });
    expect(findingsOf([wildcard], resources, design, [])).toEqual([]);
    const task = design.nodes['task'];
    if (task?.kind !== 'task-definition') throw new Error('the example has a task definition called task');
    const written = { ...task, props: { ...task.props, taskRoleStatements: [{ actions: ['s3:*'], resources: ['*'] }] } };
    expect(findingsOf([wildcard], resources, { ...design, nodes: { ...design.nodes, task: written } }, [])).toHaveLength(1);
  });
});

describe('the tables', () => {
  const shapes = new Map(Object.entries(PROPS_SCHEMAS));
  const fields = [
    ...Object.entries(CONTAINER).map(([property, field]) => ['container', property, field] as const),
    ...Object.values(FIELDS).flatMap((table) => Object.entries(table.fields).map(([property, field]) => [table.kind, property, field] as const)),
  ];

  test.each(fields)('%s: %s is the field %s', (kind, _, field) => {
    let schema: unknown = shapes.get(kind);
    for (const step of field.split('.')) schema = inside(schema)?.[step];
    expect(schema).toBeDefined();
  });

  test('name only rules that there are, and give reasons', () => {
    const ids = new Set(RULES.map((rule) => rule.id));
    for (const name of ['AwsSolutions-ECS2', 'W9009', 'E3047', 'AwsSolutions-ECS4']) {
      expect(sameRules(name).size).toBeGreaterThan(0);
      for (const rule of sameRules(name)) expect(ids).toContain(rule);
    }
    for (const { reason } of LEFT_OUT) expect(reason).toMatch(/\.$/);
  });
});

/** The members of an object's schema, whether or not it may be left out. */
function inside(schema: unknown): Record<string, unknown> | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional' ? inside(def.innerType) : def.type === 'object' ? def.shape : undefined;
}
