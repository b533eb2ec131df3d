import { cdkType, cdkTypeNames, constantOf, constructorOf, isAssignable, methodOf, namesOf, propertyOf, staticMethodOf, structProperties } from '@/lib/cdk/api';
import { formatType, type CdkType, type Parameter } from '@/lib/cdk/types';
import type { ElementId, Expr, Plan, Statement } from '@/lib/plan/plan';
import type { Path, Problem } from '@/lib/util/problem';
import { alternatives } from './alternatives';

/** Something in a plan that the CDK's API does not know or take. */
export interface PlanProblem extends Problem {
  /** The node or edge whose statement it is in. */
  readonly element: ElementId;
}

/** A plan held against the CDK's API. */
export interface CheckedPlan {
  /** The same plan with the struct type of every struct filled in. */
  readonly plan: Plan;
  /** Empty when everything fits. Paths lead into the plan that was given. */
  readonly problems: readonly PlanProblem[];
}

/**
 * Holds every name and every value of a plan against the CDK's API: unknown classes, methods, properties and enum
 * members, missing required properties and arguments, values of the wrong type, variables used before they are made.
 * A plan without problems type-checks when printed.
 */
export function checkPlan(plan: Plan): CheckedPlan {
  const problems: PlanProblem[] = [];
  // A stack sees the variables of those before it: it takes them as its props.
  const variables = new Map<string, CdkType | undefined>();
  const stacks = plan.stacks.map((stack, stackIndex) => {
    const statements = stack.statements.map((statement, index): Statement => {
      const path = ['stacks', stackIndex, 'statements', index];
      const checker = new Checker(variables, (at, message) => problems.push({ element: statement.element, path: at, message }));
      const { expr, type } = checker.check(statement.expr, undefined, [...path, 'expr']);
      if (statement.variable) {
        if (variables.has(statement.variable.id)) checker.report([...path, 'variable', 'id'], `The variable ${statement.variable.id} is made twice.`);
        variables.set(statement.variable.id, type);
      }
      return { ...statement, expr };
    });
    return { ...stack, statements };
  });
  return { plan: { ...plan, stacks }, problems };
}

/** An expression with its structs resolved, and its type: `undefined` when nothing is known about it. */
interface Checked {
  readonly expr: Expr;
  readonly type: CdkType | undefined;
}

const STACK: CdkType = { kind: 'named', fqn: 'Stack' };
const ANY: CdkType = { kind: 'primitive', name: 'any' };

class Checker {
  constructor(
    readonly variables: ReadonlyMap<string, CdkType | undefined>,
    readonly report: (path: Path, message: string) => void,
  ) {}

  /** Checks an expression where `expected` is asked for (`undefined`: anything is welcome) for the place called `what`. */
  check(expr: Expr, expected: CdkType | undefined, path: Path, what = 'The value'): Checked {
    const checked = this.#infer(expr, expected, path, what);
    if (expected && checked.type && !fits(checked.type, expected)) {
      this.report(path, `${what} must be ${describeExpected(expected)}; got ${describe(expr, checked.type)}.`);
    }
    return checked;
  }

  #infer(expr: Expr, expected: CdkType | undefined, path: Path, what: string): Checked {
    switch (expr.kind) {
      case 'literal':
        return { expr, type: { kind: 'primitive', name: typeof expr.value as 'string' | 'number' | 'boolean' } };
      case 'json':
        return { expr, type: ANY };
      case 'this':
        return { expr, type: STACK };
      case 'ref':
        if (!this.variables.has(expr.variable)) this.report(path, `The variable ${expr.variable} is not made by an earlier statement.`);
        return { expr, type: this.variables.get(expr.variable) };
      case 'member':
        return { expr, type: this.#member(expr.fqn, expr.name, path) };
      case 'static-call':
        return this.#staticCall(expr, path);
      case 'new':
        return this.#new(expr, path);
      case 'call':
        return this.#call(expr, path);
      case 'property': {
        const on = this.check(expr.on, undefined, [...path, 'on']);
        return { expr: { ...expr, on: on.expr }, type: this.#property(on.type, expr.name, path) };
      }
      case 'default-child': {
        const on = this.check(expr.on, { kind: 'named', fqn: 'constructs.Construct' }, [...path, 'on']);
        if (!cdkType(expr.fqn)) this.report([...path, 'fqn'], unknownType(expr.fqn));
        return { expr: { ...expr, on: on.expr }, type: { kind: 'named', fqn: expr.fqn } };
      }
      case 'list': {
        const of = expected && each(expected, 'list');
        const items = expr.items.map((item, index) => this.check(item, of, [...path, 'items', index], `Each item of ${what}`).expr);
        return { expr: { ...expr, items }, type: { kind: 'list', of: of ?? ANY } };
      }
      case 'map': {
        const of = expected && each(expected, 'map');
        const entries = expr.entries.map(
          ([key, value], index) => [key, this.check(value, of, [...path, 'entries', index, 1], `Each entry of ${what}`).expr] as const,
        );
        return { expr: { ...expr, entries }, type: { kind: 'map', of: of ?? ANY } };
      }
      case 'struct':
        return this.#struct(expr, expected, path, what);
    }
  }

  #struct(expr: Extract<Expr, { kind: 'struct' }>, expected: CdkType | undefined, path: Path, what: string): Checked {
    const fqn = expr.fqn ?? (expected && structIn(expected, Object.keys(expr.fields)));
    const properties = fqn === undefined ? undefined : structProperties(fqn);
    if (fqn === undefined || !properties) {
      if (expr.fqn !== undefined) this.report([...path, 'fqn'], unknownType(expr.fqn));
      if (expected && !isOpen(expected)) this.report(path, `${what} must be ${describeExpected(expected)}; got a struct.`);
      return { expr: { ...expr, fields: this.#fields(expr.fields, () => undefined, 'The struct', path) }, type: undefined };
    }
    for (const name of Object.keys(expr.fields)) {
      if (!properties.has(name)) this.report([...path, 'fields', name], `${fqn} has no property ${name}. ${alternatives(name, [...properties.keys()])}`);
    }
    for (const { name, optional, type } of properties.values()) {
      if (!optional && !Object.hasOwn(expr.fields, name)) this.report(path, `${fqn} needs the property ${name}: ${describeExpected(type)}.`);
    }
    const fields = this.#fields(expr.fields, (name) => properties.get(name)?.type, fqn, path);
    return { expr: { ...expr, fqn, fields }, type: { kind: 'named', fqn } };
  }

  #fields(fields: Readonly<Record<string, Expr>>, typeOf: (name: string) => CdkType | undefined, owner: string, path: Path): Record<string, Expr> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, this.check(value, typeOf(name), [...path, 'fields', name], `${owner}.${name}`).expr]),
    );
  }

  #member(fqn: string, name: string, path: Path): CdkType | undefined {
    const type = cdkType(fqn);
    if (!type) {
      this.report([...path, 'fqn'], unknownType(fqn));
      return undefined;
    }
    const constant = constantOf(fqn, name);
    if (constant || type.members?.includes(name)) return constant ?? { kind: 'named', fqn };
    this.report([...path, 'name'], `${fqn} has no member ${name}. ${alternatives(name, type.members ?? namesOf(fqn, 'constants'))}`);
    return undefined;
  }

  #staticCall(expr: Extract<Expr, { kind: 'static-call' }>, path: Path): Checked {
    const signature = staticMethodOf(expr.fqn, expr.method);
    if (!cdkType(expr.fqn)) this.report([...path, 'fqn'], unknownType(expr.fqn));
    else if (!signature) {
      this.report([...path, 'method'], `${expr.fqn} has no static method ${expr.method}. ${alternatives(expr.method, namesOf(expr.fqn, 'statics'))}`);
    }
    const args = this.#args(expr.args, signature?.parameters, `${expr.fqn}.${expr.method}`, path);
    return { expr: { ...expr, args }, type: signature?.returns };
  }

  #new(expr: Extract<Expr, { kind: 'new' }>, path: Path): Checked {
    const parameters = constructorOf(expr.fqn);
    if (!cdkType(expr.fqn)) this.report([...path, 'fqn'], unknownType(expr.fqn));
    else if (!parameters && !isL1(expr.fqn)) {
      this.report([...path, 'fqn'], `${expr.fqn} cannot be made with new. ${alternatives('', namesOf(expr.fqn, 'statics'))}`);
    }
    const args = this.#args(expr.args, isL1(expr.fqn) ? undefined : parameters, `new ${expr.fqn}`, path);
    return { expr: { ...expr, args }, type: { kind: 'named', fqn: expr.fqn } };
  }

  #call(expr: Extract<Expr, { kind: 'call' }>, path: Path): Checked {
    const on = this.check(expr.on, undefined, [...path, 'on']);
    const fqn = on.type?.kind === 'named' && cdkType(on.type.fqn) ? on.type.fqn : undefined;
    const signature = fqn === undefined ? undefined : methodOf(fqn, expr.method);
    if (fqn !== undefined && !signature) {
      this.report([...path, 'method'], `${fqn} has no method ${expr.method}. ${alternatives(expr.method, namesOf(fqn, 'methods'))}`);
    }
    const args = this.#args(expr.args, signature?.parameters, `${fqn ?? 'the receiver'}.${expr.method}`, path);
    return { expr: { ...expr, on: on.expr, args }, type: signature?.returns };
  }

  #property(on: CdkType | undefined, name: string, path: Path): CdkType | undefined {
    if (on?.kind !== 'named' || !cdkType(on.fqn)) return undefined;
    const type = propertyOf(on.fqn, name);
    if (!type && !isL1(on.fqn)) this.report([...path, 'name'], `${on.fqn} has no property ${name}. ${alternatives(name, namesOf(on.fqn, 'properties'))}`);
    return type;
  }

  #args(args: readonly Expr[], parameters: readonly Parameter[] | undefined, callee: string, path: Path): Expr[] {
    if (!parameters) return args.map((arg, index) => this.check(arg, undefined, [...path, 'args', index]).expr);
    const missing = parameters.slice(args.length).filter(({ optional, variadic }) => !optional && !variadic);
    for (const { name, type } of missing) this.report(path, `${callee} needs the argument ${name}: ${describeExpected(type)}.`);
    const last = parameters.at(-1);
    if (args.length > parameters.length && !last?.variadic) {
      this.report([...path, 'args', parameters.length], `${callee} takes ${parameters.length} arguments, got ${args.length}.`);
    }
    return args.map((arg, index) => {
      const parameter = parameters[index] ?? (last?.variadic ? last : undefined);
      return this.check(arg, parameter?.type, [...path, 'args', index], `The argument ${parameter?.name ?? index} of ${callee}`).expr;
    });
  }
}

/** L1 classes are known by name only. */
function isL1(fqn: string): boolean {
  return /^[^.]+\.Cfn/.test(fqn);
}

function unknownType(fqn: string): string {
  const module = fqn.slice(0, fqn.lastIndexOf('.') + 1);
  const near = cdkTypeNames().filter((name) => name.startsWith(module) && (module !== '' || !name.includes('.')));
  return `${fqn} is not a class, struct or enum that plans may use. ${alternatives(fqn, near)}`;
}

/** Whether a value of type `actual` may stand where `expected` is asked for; when in doubt, yes. */
function fits(actual: CdkType, expected: CdkType): boolean {
  if (expected.kind === 'union') return expected.of.some((each) => fits(actual, each));
  if (actual.kind === 'union') return actual.of.some((each) => fits(each, expected));
  if (isOpen(expected) || isOpen(actual)) return true;
  if (expected.kind === 'primitive') return actual.kind === 'primitive' && actual.name === expected.name;
  if (expected.kind === 'list' || expected.kind === 'map') return actual.kind === expected.kind && fits(actual.of, expected.of);
  return actual.kind === 'named' && isAssignable(actual.fqn, expected.fqn);
}

/** `any`, or a type that the data says nothing about. */
function isOpen(type: CdkType): boolean {
  if (type.kind === 'union') return type.of.some(isOpen);
  if (type.kind === 'primitive') return type.name === 'any' || type.name === 'json';
  return type.kind === 'named' && !cdkType(type.fqn);
}

/** What each item of a list (or entry of a map) must be, where `expected` is asked for. */
function each(expected: CdkType, kind: 'list' | 'map'): CdkType | undefined {
  if (expected.kind === 'union') return expected.of.map((one) => each(one, kind)).find((one) => one !== undefined);
  return expected.kind === kind ? expected.of : undefined;
}

/** The struct that is asked for; of several, the one that has most of the given fields. */
function structIn(expected: CdkType, fields: readonly string[]): string | undefined {
  const candidates = (expected.kind === 'union' ? expected.of : [expected]).flatMap((type) =>
    type.kind === 'named' && cdkType(type.fqn)?.kind === 'struct' ? [type.fqn] : [],
  );
  const score = (fqn: string): number => fields.filter((name) => structProperties(fqn)?.has(name)).length;
  return candidates.sort((a, b) => score(b) - score(a))[0];
}

function describeExpected(type: CdkType): string {
  const members = type.kind === 'named' ? cdkType(type.fqn)?.members : undefined;
  return members ? `a member of ${formatType(type)} (${members.slice(0, 8).join(', ')}${members.length > 8 ? ', …' : ''})` : formatType(type);
}

function describe(expr: Expr, type: CdkType): string {
  return expr.kind === 'literal' ? `the ${typeof expr.value} ${JSON.stringify(expr.value)}` : formatType(type);
}
