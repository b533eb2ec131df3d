import { cdkType, cdkTypeNames, constructorOf, isAssignable, methodOf, staticMethodOf, structProperties, withSupertypes } from '@/lib/cdk/api';
import { MODULES } from './classes';
import type { CdkType, Parameter } from '@/lib/cdk/types';

/**
 * Everything of the modules that are asked for that can be given to these classes, by name: every property of the structs, and every
 * parameter of the constructors (`new`) and methods that they, what they take, and what makes such a thing have.
 * A struct is `aws_ecs.MountPoint`, its items `readOnly`; a method `aws_ecs.TaskDefinition.addVolume()`, its items are
 * the numbers and names of its parameters, `0 volume`. What a struct has from another one in the list is there.
 */
export function reachableFrom(classes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const structs = new Set<string>();
  const wanted = new Set<string>();
  const want = (type: CdkType): void => {
    if (type.kind === 'union') type.of.forEach(want);
    else if (type.kind === 'list' || type.kind === 'map') want(type.of);
    else if (type.kind === 'named' && isAskedFor(type.fqn) && !wanted.has(type.fqn)) {
      wanted.add(type.fqn);
      if (cdkType(type.fqn)?.kind === 'struct') takeStruct(type.fqn);
      else makersOf(type.fqn).forEach(takeMethod);
    }
  };
  const takeStruct = (fqn: string): void => {
    structs.add(fqn);
    found.set(fqn, []);
    for (const { type } of structProperties(fqn)!.values()) want(type);
  };
  const takeMethod = ([name, parameters]: Method): void => {
    if (parameters.length === 0 || found.has(name)) return;
    found.set(
      name,
      parameters.map((it, index) => `${index} ${it.name}`),
    );
    for (const { type } of parameters) want(type);
  };
  for (const fqn of classes) {
    wanted.add(fqn);
    methodsOf(fqn).forEach(takeMethod);
  }
  for (const fqn of structs) {
    const own = [...structProperties(fqn)!.values()].filter((it) => it.declaredBy === fqn || !structs.has(it.declaredBy));
    found.set(fqn, own.map((it) => it.name).sort());
  }
  return found;
}

/** True for what is in one of the modules that are asked for. */
function isAskedFor(fqn: string): boolean {
  return MODULES.has(fqn.split('.')[0] ?? '');
}

type Method = readonly [name: string, parameters: readonly Parameter[]];

/** The constructor of a class, and the methods that it and its supertypes inside these modules declare. */
function methodsOf(fqn: string): Method[] {
  const init = constructorOf(fqn);
  const own = withSupertypes(fqn).filter((it) => isAskedFor(it) && cdkType(it)?.kind === 'class');
  return [
    ...(init ? [[`${fqn}.new()`, init] as const] : []),
    ...own.flatMap((each) => [
      ...Object.keys(cdkType(each)?.statics ?? {}).map((name) => [`${each}.${name}()`, staticMethodOf(each, name)!.parameters] as const),
      ...Object.keys(cdkType(each)?.methods ?? {}).map((name) => [`${each}.${name}()`, methodOf(each, name)!.parameters] as const),
    ]),
  ].filter(([name]) => !BY_THE_CDK.test(name));
}

/** What the CDK itself calls, and questions about what something is. */
const BY_THE_CDK = /[.](bind|render\w*|is[A-Z]\w*)\(\)$/;

/** Everything that gives a value of this type, or changes one: constructors and methods of it and of its subclasses, static methods that return one. */
function makersOf(fqn: string): Method[] {
  return cdkTypeNames()
    .filter((each) => isAskedFor(each) && !each.includes('.Cfn') && cdkType(each)?.kind === 'class')
    .flatMap((each) => {
      if (isAssignable(each, fqn)) return methodsOf(each);
      return Object.keys(cdkType(each)?.statics ?? {}).flatMap((name): Method[] => {
        const { parameters, returns } = staticMethodOf(each, name)!;
        return returns?.kind === 'named' && isAssignable(returns.fqn, fqn) ? [[`${each}.${name}()`, parameters]] : [];
      });
    });
}
