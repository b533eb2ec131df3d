import { expect, test } from 'vitest';
import type { Template } from '@/lib/synth/synthesis';
import type { Json } from '@/lib/util/json';
import { templateDifferences } from './same-template';

interface Change {
  readonly ids?: readonly [task: string, role: string, first: string, second: string];
  readonly container?: Record<string, Json>;
  readonly statement?: Json;
}

/** A task with a role and two secrets; `change` says what is different. */
function template(change: Change = {}): Template {
  const [task, role, first, second] = change.ids ?? ['Task', 'Role', 'First', 'Second'];
  return {
    Resources: {
      [first]: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {} } },
      [second]: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {} } },
      [role]: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Statement: [{ Action: ['a', 'b'], Resource: { Ref: first } }, change.statement ?? { Action: 'c', Resource: '*' }],
          },
        },
      },
      [task]: {
        Type: 'AWS::ECS::TaskDefinition',
        DependsOn: [first, role],
        Properties: {
          TaskRoleArn: { 'Fn::GetAtt': [role, 'Arn'] },
          ContainerDefinitions: [
            {
              Name: 'web',
              Image: { 'Fn::Sub': `\${AWS::Region}/\${${first}}` },
              Command: ['one', 'two'],
              Environment: [
                { Name: 'A', Value: '1' },
                { Name: 'B', Value: '2' },
              ],
              Secrets: [
                { Name: 'X', ValueFrom: { Ref: first } },
                { Name: 'Y', ValueFrom: { Ref: second } },
              ],
              ...change.container,
            },
          ],
        },
      },
    },
  };
}

test('a template is the same as itself', () => {
  expect(templateDifferences(template(), template())).toEqual([]);
});

test('logical ids may be any, also those of each other', () => {
  expect(templateDifferences(template(), template({ ids: ['T1', 'R1', 'S1', 'S2'] }))).toEqual([]);
  expect(templateDifferences(template(), template({ ids: ['Role', 'Task', 'Second', 'First'] }))).toEqual([]);
});

test('the order of environment variables, secrets and permissions means nothing', () => {
  const changed = template({
    container: {
      Environment: [
        { Name: 'B', Value: '2' },
        { Name: 'A', Value: '1' },
      ],
      Secrets: [
        { Name: 'Y', ValueFrom: { Ref: 'Second' } },
        { Name: 'X', ValueFrom: { Ref: 'First' } },
      ],
    },
  });
  expect(templateDifferences(template(), changed)).toEqual([]);
  const statement = { Action: ['d', 'e'], Resource: ['x', 'y'] };
  const reversed = { Action: ['e', 'd'], Resource: ['y', 'x'] };
  expect(templateDifferences(template({ statement }), template({ statement: reversed }))).toEqual([]);
});

test('the order of a command means something', () => {
  expect(templateDifferences(template(), template({ container: { Command: ['two', 'one'] } }))).toEqual([
    'Resources.Task.Properties.ContainerDefinitions.0.Command.0: expected "one", got "two"',
    'Resources.Task.Properties.ContainerDefinitions.0.Command.1: expected "two", got "one"',
  ]);
});

test('a property that is missing, or too much, is told', () => {
  const path = 'Resources.Task.Properties.ContainerDefinitions.0.Cpu';
  expect(templateDifferences(template({ container: { Cpu: 128 } }), template())).toEqual([`${path}: expected 128, got nothing`]);
  expect(templateDifferences(template(), template({ container: { Cpu: 128 } }))).toEqual([`${path}: expected nothing, got 128`]);
});

test('a resource that is missing, or too much, is told', () => {
  const { Second: _, ...Resources } = template()['Resources'] as Record<string, Json>;
  expect(templateDifferences(template(), { Resources })).toContain('Resources.Second (AWS::SecretsManager::Secret) is missing');
  expect(templateDifferences({ Resources }, template())).toContain('Resources.Second (AWS::SecretsManager::Secret) is too much');
});

test('a value of another type is told', () => {
  expect(templateDifferences(template({ container: { Cpu: 1 } }), template({ container: { Cpu: '1' } }))).toHaveLength(1);
});

test('what is alike by itself is told apart by what refers to it', () => {
  const crossed: Json = [
    { Name: 'X', ValueFrom: { Ref: 'Second' } },
    { Name: 'Y', ValueFrom: { Ref: 'First' } },
  ];
  // The role may read the first secret, which is X in one template and Y in the other.
  expect(templateDifferences(template(), template({ container: { Secrets: crossed } }))).not.toEqual([]);
  const both: Json = [
    { Name: 'X', ValueFrom: { Ref: 'First' } },
    { Name: 'Y', ValueFrom: { Ref: 'First' } },
  ];
  expect(templateDifferences(template(), template({ container: { Secrets: both } }))).not.toEqual([]);
});

test('rings that look alike from everywhere are told apart by their size', () => {
  const ring = (prefix: string, size: number): Record<string, Json> =>
    Object.fromEntries(Array.from({ length: size }, (_, at) => [`${prefix}${at}`, { Type: 'T', DependsOn: [`${prefix}${(at + 1) % size}`] }]));
  expect(templateDifferences({ Resources: ring('A', 6) }, { Resources: { ...ring('B', 3), ...ring('C', 3) } })).not.toEqual([]);
  expect(templateDifferences({ Resources: { ...ring('A', 3), ...ring('D', 3) } }, { Resources: { ...ring('B', 3), ...ring('C', 3) } })).toEqual([]);
});

test('what has no logical id must be equal', () => {
  expect(templateDifferences({ ...template(), Description: 'one' }, { ...template(), Description: 'two' })).toEqual(['Description: expected "one", got "two"']);
});

test('only the construct path is left out of the metadata', () => {
  const withMetadata = (metadata: Json): Template => ({ Resources: { A: { Type: 'T', Metadata: metadata } } });
  expect(templateDifferences(withMetadata({ 'aws:cdk:path': 'a/A' }), withMetadata({ 'aws:cdk:path': 'b/B' }))).toEqual([]);
  expect(templateDifferences(withMetadata({ note: 'a' }), withMetadata({ note: 'b' }))).toHaveLength(1);
});
