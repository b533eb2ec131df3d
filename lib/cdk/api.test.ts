import { describe, expect, test } from 'vitest';
import { CDK_ROOTS } from './roots';
import { cdkType, cdkTypeNames, constructorOf, isAssignable, methodOf, propertyOf, staticMethodOf, structProperties, structProperty } from './api';
import { docOf } from './docs';
import { formatType } from './types';

test('every root is known', () => {
  const names = Object.entries(CDK_ROOTS).flatMap(([module, roots]) => (roots === 'all' ? [] : roots.map((name) => (module ? `${module}.${name}` : name))));
  const unknown = names.filter((name) => !cdkType(name));
  expect(unknown).toEqual([]);
});

test('every struct that a constructor or method takes is known with its properties', () => {
  for (const fqn of cdkTypeNames()) {
    for (const { type } of constructorOf(fqn) ?? []) {
      const mayBeStruct = type.kind === 'named' && type.fqn.endsWith('Props');
      if (mayBeStruct) expect(structProperties(type.fqn), type.fqn).toBeDefined();
    }
  }
});

describe('structs', () => {
  test('have the properties they inherit, which know who declares them', () => {
    expect(structProperty('aws_ecs.FargateServiceProps', 'cluster')).toEqual({
      name: 'cluster',
      type: { kind: 'named', fqn: 'aws_ecs.ICluster' },
      optional: false,
      declaredBy: 'aws_ecs.BaseServiceOptions',
    });
  });

  test('have no property by another name', () => {
    expect(structProperty('aws_ecs.FargateServiceProps', 'Cluster')).toBeUndefined();
    expect(structProperties('aws_ecs.FargateService')).toBeUndefined();
    expect(cdkType('toString')).toBeUndefined();
  });

  test('keep the shape of their types', () => {
    const typeOf = (fqn: string, name: string): string => formatType(structProperty(fqn, name)?.type ?? { kind: 'union', of: [] });
    expect(typeOf('aws_ecs.ContainerDefinitionOptions', 'environment')).toBe('map of string');
    expect(typeOf('aws_ecs.ContainerDefinitionOptions', 'portMappings')).toBe('aws_ecs.PortMapping[]');
    expect(typeOf('aws_ecs.ContainerDefinitionOptions', 'memoryLimitMiB')).toBe('number');
  });
});

describe('classes', () => {
  test('have constructors, methods and properties, inherited ones too', () => {
    expect(constructorOf('aws_ecs.FargateService')?.map(({ name, optional }) => [name, optional])).toEqual([
      ['scope', false],
      ['id', false],
      ['props', false],
    ]);
    expect(methodOf('aws_ecs.FargateTaskDefinition', 'addContainer')?.returns).toEqual({ kind: 'named', fqn: 'aws_ecs.ContainerDefinition' });
    expect(methodOf('aws_ecs.ContainerDefinition', 'addPortMappings')?.parameters.map(({ variadic }) => variadic)).toEqual([true]);
    expect(staticMethodOf('aws_ecs.ContainerImage', 'fromRegistry')?.parameters.map(({ name }) => name)).toEqual(['name', 'props']);
    expect(propertyOf('aws_ecs.FargateService', 'connections')).toEqual({ kind: 'named', fqn: 'aws_ec2.Connections' });
  });

  test('are assignable to what they extend and implement', () => {
    expect(isAssignable('aws_ecs.FargateService', 'aws_elasticloadbalancingv2.IApplicationLoadBalancerTarget')).toBe(true);
    expect(isAssignable('aws_ecs.FargateService', 'constructs.Construct')).toBe(true);
    expect(isAssignable('aws_ecs.FargateService', 'aws_ecs.ICluster')).toBe(false);
  });

  test('that are abstract have no constructor', () => {
    expect(constructorOf('aws_ecs.ContainerImage')).toBeUndefined();
    expect(constructorOf('aws_ecs.BaseService')).toBeUndefined();
  });
});

describe('documentation', () => {
  test('of a type, a property, an inherited property and an enum member', () => {
    expect(docOf('aws_ecs.FargateService')?.summary).toMatch(/Fargate/);
    expect(docOf('aws_ecs.ContainerDefinitionOptions', 'memoryLimitMiB')).toEqual({
      summary: 'The amount (in MiB) of memory to present to the container.',
      defaultText: 'No memory limit.',
    });
    expect(docOf('aws_ecs.FargateServiceProps', 'desiredCount')?.summary).toMatch(/desired number/);
    expect(docOf('aws_ecs.Protocol', 'TCP')?.summary).toBe('TCP.');
  });

  test('of what has none is absent', () => {
    expect(docOf('aws_ecs.Nobody')).toBeUndefined();
    expect(docOf('aws_ecs.Protocol', 'toString')).toBeUndefined();
  });
});
