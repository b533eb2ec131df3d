import type { Expr } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';
import type { Json } from '@/lib/util/json';
import { choice, fill, group, ifBroken, indent, indentIfBroken, isBroken, join, LINE, SOFT_LINE, type Doc } from './layout';
import { moduleImport, moduleOf, typeNameOf } from './modules';
import { numberLiteral, propertyKey, stringLiteral } from './typescript-literals';

/** The names of a file: plan variables to identifiers. */
export type Names = ReadonlyMap<string, string>;

/** Columns of printed TypeScript. */
export const WIDTH = 100;

/** An object literal with more fields than this goes over several lines even if it would fit on one. */
const FIELDS_ON_ONE_LINE = 2;

/** A call argument up to this long does not get a line of its own. */
const SHORT_ARGUMENT = WIDTH * 0.25;

/** The layout of an expression, broken as prettier breaks it. */
export function expressionDoc(expr: Expr, names: Names): Doc {
  switch (expr.kind) {
    case 'literal':
      return scalar(expr.value);
    case 'member':
      return `${typeReference(expr.fqn)}.${expr.name}`;
    case 'static-call':
      return [`${typeReference(expr.fqn)}.${expr.method}`, argumentsDoc(expr.args, names)];
    case 'new':
      return [`new ${typeReference(expr.fqn)}`, argumentsDoc(expr.args, names)];
    case 'call':
      return [receiver(expr.on, names), `.${expr.method}`, argumentsDoc(expr.args, names)];
    case 'property':
      return [receiver(expr.on, names), `.${expr.name}`];
    case 'struct':
      return objectDoc(Object.entries(expr.fields), names);
    case 'map':
      return objectDoc(expr.entries, names);
    case 'list':
      return arrayDoc(expr.items, names);
    case 'json':
      return expr.value === null ? 'null' : expressionDoc(jsonExpr(expr.value), names);
    case 'ref': {
      const name = names.get(expr.variable);
      invariant(name, `the plan refers to ${expr.variable}, which no statement of the stack makes`);
      return name;
    }
    case 'this':
      return 'this';
    case 'default-child':
      return [receiver(expr.on, names), `.node.defaultChild as ${typeReference(expr.fqn)}`];
  }
}

/** `left = right` or `left: right`, broken after the operator only where prettier does. */
export function assignmentDoc(left: string, operator: string, expr: Expr, names: Names): Doc {
  const right = expressionDoc(expr, names);
  const shortKey = operator === ':' && left.length <= 2;
  if (isNumberOrBoolean(expr) || (shortKey && isAtom(expr, names))) return group([left, operator, ' ', right]);
  if (isAtom(expr, names) || isShortChain(expr, names)) return group([left, operator, group(indent([LINE, right]))]);
  const id = Symbol('assignment');
  return group([left, operator, group(indent(LINE), { id }), indentIfBroken(right, id)]);
}

/** `ecs.Cluster` for `aws_ecs.Cluster`. */
function typeReference(fqn: string): string {
  return `${moduleImport(moduleOf(fqn)).alias}.${typeNameOf(fqn)}`;
}

function receiver(on: Expr, names: Names): Doc {
  const doc = expressionDoc(on, names);
  if (on.kind === 'default-child') return group(['(', indent([SOFT_LINE, doc]), SOFT_LINE, ')']);
  return on.kind === 'new' ? ['(', doc, ')'] : doc;
}

function argumentsDoc(args: readonly Expr[], names: Names): Doc {
  if (args.length === 0) return '()';
  const docs = args.map((arg) => expressionDoc(arg, names));
  const allBroken: Doc = group(['(', indent([SOFT_LINE, ...join([',', LINE], docs), ifBroken(',')]), SOFT_LINE, ')'], { broken: true });
  const before = docs.slice(0, -1);
  if (hugsLast(args)) {
    if (before.some(isBroken)) return allBroken;
    const last = docs.at(-1)!;
    const head = before.flatMap((doc) => [doc, ', ']);
    return choice(['(', ...head, last, ')'], ['(', ...head, group(last, { broken: true }), ')'], allBroken);
  }
  return group(['(', indent([SOFT_LINE, ...join([',', LINE], docs), ifBroken(',')]), SOFT_LINE, ')']);
}

/** Prettier keeps `(` and a last object or list together: `new Service(this, 'Service', {`. */
function hugsLast(args: readonly Expr[]): boolean {
  const last = shapeOf(args.at(-1));
  if (last === undefined) return false;
  return shapeOf(args.at(-2), true) !== last && !(args.length > 1 && isNumberList(args.at(-1)));
}

function shapeOf(expr: Expr | undefined, countEmpty = false): 'object' | 'list' | undefined {
  if (!expr) return undefined;
  const plain = expr.kind === 'json' ? jsonExpr(expr.value) : expr;
  switch (plain.kind) {
    case 'struct':
      return countEmpty || Object.keys(plain.fields).length > 0 ? 'object' : undefined;
    case 'map':
      return countEmpty || plain.entries.length > 0 ? 'object' : undefined;
    case 'list':
      return countEmpty || plain.items.length > 0 ? 'list' : undefined;
    default:
      return undefined;
  }
}

function objectDoc(entries: readonly (readonly [string, Expr])[], names: Names): Doc {
  if (entries.length === 0) return '{}';
  const fields = entries.map(([name, value]) => {
    const key = propertyKey(name);
    return value.kind === 'ref' && names.get(value.variable) === key ? key : assignmentDoc(key, ':', value, names);
  });
  return group(['{', indent([LINE, ...join([',', LINE], fields), ifBroken(',')]), LINE, '}'], { broken: fields.length > FIELDS_ON_ONE_LINE });
}

function arrayDoc(items: readonly Expr[], names: Names): Doc {
  if (items.length === 0) return '[]';
  const docs = items.map((item) => expressionDoc(item, names));
  const inner = isNumberList({ kind: 'list', items })
    ? [fill(docs.flatMap((doc, index) => (index === docs.length - 1 ? [doc] : [[doc, ','], LINE])))]
    : join([',', LINE], docs);
  return group(['[', indent([SOFT_LINE, ...inner, ifBroken(',')]), SOFT_LINE, ']'], { broken: isTable(items) });
}

/** Prettier always breaks a list of several objects (or lists) that each hold several things. */
function isTable(items: readonly Expr[]): boolean {
  if (items.length < 2) return false;
  const shapes = items.map((item) => shapeOf(item, true));
  return shapes[0] !== undefined && shapes.every((shape) => shape === shapes[0]) && items.every((item) => sizeOf(item) > 1);
}

function sizeOf(expr: Expr): number {
  const plain = expr.kind === 'json' ? jsonExpr(expr.value) : expr;
  if (plain.kind === 'struct') return Object.keys(plain.fields).length;
  if (plain.kind === 'map') return plain.entries.length;
  return plain.kind === 'list' ? plain.items.length : 0;
}

/** Prettier fills the lines of such a list and, as an argument after others, never keeps its bracket with the parenthesis: also when it holds one number. */
function isNumberList(expr: Expr | undefined): boolean {
  const plain = expr?.kind === 'json' ? jsonExpr(expr.value) : expr;
  return plain?.kind === 'list' && plain.items.length > 0 && plain.items.every((item) => item.kind === 'literal' && typeof item.value === 'number');
}

function isNumberOrBoolean(expr: Expr): boolean {
  return (
    (expr.kind === 'literal' && typeof expr.value !== 'string' && !(typeof expr.value === 'number' && expr.value < 0)) ||
    (expr.kind === 'json' && typeof expr.value === 'boolean')
  );
}

/** A string or a chain of names: nothing inside can be broken. */
function isAtom(expr: Expr, names: Names): boolean {
  // What another stack holds is a property: `props.vpc`.
  if (expr.kind === 'ref') return names.get(expr.variable)?.includes('.') === true;
  if (expr.kind === 'property') return isNameChain(expr.on);
  if (expr.kind === 'json') return typeof expr.value === 'string';
  return (expr.kind === 'literal' && typeof expr.value === 'string') || expr.kind === 'member';
}

function isNameChain(expr: Expr): boolean {
  return expr.kind === 'ref' || expr.kind === 'this' || expr.kind === 'member' || (expr.kind === 'property' && isNameChain(expr.on));
}

/** `ecs.ContainerImage.fromRegistry('nginx')`: calls without arguments worth breaking. */
function isShortChain(expr: Expr, names: Names): boolean {
  if (expr.kind !== 'static-call' && expr.kind !== 'call') return expr.kind === 'property' && isShortChain(expr.on, names);
  const [argument, second] = expr.args;
  if (second || (argument && !isShortArgument(argument, names))) return false;
  return expr.kind === 'static-call' || isNameChain(expr.on) || isShortChain(expr.on, names);
}

function isShortArgument(expr: Expr, names: Names): boolean {
  const plain = expr.kind === 'json' ? jsonExpr(expr.value) : expr;
  switch (plain.kind) {
    case 'literal':
      return typeof plain.value !== 'string' || stringLiteral(plain.value).length <= SHORT_ARGUMENT;
    case 'ref':
      return (names.get(plain.variable) ?? '').length <= SHORT_ARGUMENT;
    case 'struct':
    case 'map':
    case 'list':
      return sizeOf(plain) === 0;
    default:
      return plain.kind === 'this';
  }
}

function scalar(value: string | number | boolean): string {
  if (typeof value === 'string') return stringLiteral(value);
  return typeof value === 'number' ? numberLiteral(value) : String(value);
}

/** JSON as the expression that prints it. */
function jsonExpr(value: Json): Expr {
  if (value === null) return { kind: 'json', value };
  if (typeof value !== 'object') return { kind: 'literal', value };
  if (Array.isArray(value)) return { kind: 'list', items: (value as readonly Json[]).map(jsonExpr) };
  return { kind: 'map', entries: Object.entries(value).map(([key, each]) => [key, jsonExpr(each)] as const) };
}
