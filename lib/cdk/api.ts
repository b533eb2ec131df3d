import type { ApiData, TypeData } from './api-data';
import data from './generated/api.json';
import { parseParameters, parseSignature, parseType, type CdkType, type Parameter, type Signature } from './types';

const API = data as unknown as ApiData;

/** A property of a struct. */
export interface StructProperty {
  readonly name: string;
  readonly type: CdkType;
  readonly optional: boolean;
  /** The struct that declares it: the one asked for, or one that it extends. Its documentation is there. */
  readonly declaredBy: string;
}

/** Everything known about a class, struct, interface or enum; `undefined` when plans may not use it. */
export function cdkType(fqn: string): TypeData | undefined {
  return Object.hasOwn(API.types, fqn) ? API.types[fqn] : undefined;
}

/** Every name that {@link cdkType} knows. */
export function cdkTypeNames(): string[] {
  return Object.keys(API.types);
}

/** All properties of a struct, inherited ones included, by name; `undefined` when there is no such struct. */
export function structProperties(fqn: string): ReadonlyMap<string, StructProperty> | undefined {
  if (cdkType(fqn)?.kind !== 'struct') return undefined;
  const found = new Map<string, StructProperty>();
  for (const declaredBy of withSupertypes(fqn)) {
    for (const [key, text] of Object.entries(cdkType(declaredBy)?.properties ?? {})) {
      const optional = key.endsWith('?');
      const name = optional ? key.slice(0, -1) : key;
      if (!found.has(name)) found.set(name, { name, type: parseType(text), optional, declaredBy });
    }
  }
  return found;
}

/** One property of a struct, its own or inherited. */
export function structProperty(fqn: string, name: string): StructProperty | undefined {
  return structProperties(fqn)?.get(name);
}

/** The parameters of a class's constructor; `undefined` when the class cannot be constructed. */
export function constructorOf(fqn: string): readonly Parameter[] | undefined {
  for (const each of withSupertypes(fqn)) {
    const type = cdkType(each);
    if (type?.kind !== 'class') continue;
    if (type.init !== undefined) return cdkType(fqn)?.abstract ? undefined : parseParameters(type.init);
  }
  return undefined;
}

/** A static method of a class, its own or inherited. */
export function staticMethodOf(fqn: string, name: string): Signature | undefined {
  return signatureIn(fqn, 'statics', name);
}

/** An instance method of a class or interface, its own or inherited. */
export function methodOf(fqn: string, name: string): Signature | undefined {
  return signatureIn(fqn, 'methods', name);
}

/** The type of an instance property of a class or interface, its own or inherited. */
export function propertyOf(fqn: string, name: string): CdkType | undefined {
  const text = textIn(fqn, 'properties', name);
  return text === undefined ? undefined : parseType(text);
}

/** The type of a static constant of a class, its own or inherited. */
export function constantOf(fqn: string, name: string): CdkType | undefined {
  const text = textIn(fqn, 'constants', name);
  return text === undefined ? undefined : parseType(text);
}

/** The names that a type has of one sort, inherited ones included. */
export function namesOf(fqn: string, sort: 'statics' | 'methods' | 'properties' | 'constants'): string[] {
  return [...new Set(withSupertypes(fqn).flatMap((each) => Object.keys(cdkType(each)?.[sort] ?? {})))];
}

/** True when a value of one class, interface or struct may be given where another is asked for. */
export function isAssignable(from: string, to: string): boolean {
  return withSupertypes(from).includes(to);
}

/** The type itself, then what it extends, nearest first, each once. */
export function withSupertypes(fqn: string): string[] {
  const found = new Set([fqn]);
  for (const each of found) for (const base of cdkType(each)?.extends ?? []) found.add(base);
  return [...found];
}

function signatureIn(fqn: string, sort: 'statics' | 'methods', name: string): Signature | undefined {
  const text = textIn(fqn, sort, name);
  return text === undefined ? undefined : parseSignature(text);
}

function textIn(fqn: string, sort: 'statics' | 'methods' | 'properties' | 'constants', name: string): string | undefined {
  for (const each of withSupertypes(fqn)) {
    const members = cdkType(each)?.[sort];
    if (members && Object.hasOwn(members, name)) return members[name];
  }
  return undefined;
}
