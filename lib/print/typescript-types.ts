import type { CdkType } from '@/lib/cdk/types';
import { moduleImport, moduleOf, typeNameOf } from './modules';

/** A type as TypeScript writes it: `ecs.Cluster`, `ec2.ISubnet[]`. */
export function typeText(type: CdkType): string {
  switch (type.kind) {
    case 'primitive':
      return PRIMITIVES[type.name];
    case 'named':
      return isConstructs(type.fqn) ? typeNameOf(type.fqn) : `${moduleImport(moduleOf(type.fqn)).alias}.${typeNameOf(type.fqn)}`;
    case 'list':
      return type.of.kind === 'union' ? `(${typeText(type.of)})[]` : `${typeText(type.of)}[]`;
    case 'map':
      return `Record<string, ${typeText(type.of)}>`;
    case 'union':
      return type.of.map(typeText).join(' | ');
  }
}

/** The modules that the text of a type names. */
export function modulesOfType(type: CdkType): readonly string[] {
  switch (type.kind) {
    case 'primitive':
      return [];
    case 'named':
      return isConstructs(type.fqn) ? [] : [moduleOf(type.fqn)];
    case 'list':
    case 'map':
      return modulesOfType(type.of);
    case 'union':
      return type.of.flatMap(modulesOfType);
  }
}

const PRIMITIVES = { string: 'string', number: 'number', boolean: 'boolean', date: 'Date', json: 'object', any: 'any' } as const;

/** `Construct` itself is imported by every file. */
function isConstructs(fqn: string): boolean {
  return moduleOf(fqn) === 'constructs';
}
