import { isPlainObject, type Json } from '@/lib/util/json';
import { invariant } from '@/lib/util/invariant';
import type { Expr, Fqn } from './plan';

/** What plan code may write: expressions, or plain values that {@link expr} turns into them. `undefined` fields are left out. */
export type Input = Expr | string | number | boolean | undefined | readonly Input[] | { readonly [key: string]: Input };

const EXPR_KINDS = new Set(['literal', 'member', 'static-call', 'new', 'call', 'property', 'struct', 'map', 'list', 'json', 'ref', 'this', 'default-child']);

function isExpr(value: unknown): value is Expr {
  return isPlainObject(value) && typeof value['kind'] === 'string' && EXPR_KINDS.has(value['kind']);
}

/** Turns plain values into expressions: objects become structs, arrays lists, scalars literals. */
export function expr(value: Exclude<Input, undefined>): Expr {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { kind: 'literal', value };
  if (Array.isArray(value)) return { kind: 'list', items: value.filter((item) => item !== undefined).map(expr) };
  if (isExpr(value)) return value;
  invariant(isPlainObject(value), 'a plan value must be a scalar, a list, an object or an expression');
  return struct(value as Record<string, Input>);
}

/** A struct literal of the fields of all parts; `undefined` fields are left out. */
export function struct(...parts: readonly Readonly<Record<string, Input>>[]): Expr {
  const kept: Record<string, Expr> = {};
  for (const fields of parts)
    for (const key of Object.keys(fields)) {
      const value = fields[key];
      if (value !== undefined) kept[key] = expr(value);
    }
  return { kind: 'struct', fields: kept };
}

/** A struct literal, or `undefined` when no field has a value: keeps empty `{}` out of the code. */
export function structOrNothing(...parts: readonly Readonly<Record<string, Input>>[]): Expr | undefined {
  const made = struct(...parts);
  return made.kind === 'struct' && Object.keys(made.fields).length > 0 ? made : undefined;
}

/** A string-keyed map; `undefined` for none. */
export function mapOf(entries: Readonly<Record<string, Exclude<Input, undefined>>> | undefined): Expr | undefined {
  const list = Object.entries(entries ?? {});
  return list.length > 0 ? { kind: 'map', entries: list.map(([key, value]) => [key, expr(value)] as const) } : undefined;
}

/** A list; `undefined` for an empty or absent one. */
export function listOf(items: readonly Input[] | undefined): Expr | undefined {
  return items && items.length > 0 ? expr(items) : undefined;
}

/** An enum member or a static constant. */
export function member(fqn: Fqn, name: string): Expr {
  return { kind: 'member', fqn, name };
}

/** `new fqn(args)` for something that is not a construct; trailing `undefined` arguments are left out. */
export function instance(fqn: Fqn, ...args: Input[]): Expr {
  return { kind: 'new', fqn, args: positional(args) };
}

/** `fqn.method(args)`. */
export function staticCall(fqn: Fqn, method: string, ...args: Input[]): Expr {
  return { kind: 'static-call', fqn, method, args: positional(args) };
}

/** `on.method(args)`. */
export function call(on: Expr, method: string, ...args: Input[]): Expr {
  return { kind: 'call', on, method, args: positional(args) };
}

/** `on.name`. */
export function property(on: Expr, name: string): Expr {
  return { kind: 'property', on, name };
}

/** `new fqn(this, id, props)` with the fields of all parts as props; empty props are left out. */
export function construct(fqn: Fqn, id: string, ...props: readonly Readonly<Record<string, Input>>[]): Expr {
  const given = structOrNothing(...props);
  return { kind: 'new', fqn, args: [{ kind: 'this' }, { kind: 'literal', value: id }, ...(given ? [given] : [])] };
}

/** The value of an earlier statement. */
export function ref(variable: string): Expr {
  return { kind: 'ref', variable };
}

/** The stack under construction. */
export const THIS: Expr = { kind: 'this' };

/** Plain JSON, for parameters that take anything. */
export function json(value: Json): Expr {
  return { kind: 'json', value };
}

/** `cdk.Duration.days(n)`, or nothing. */
export function days(value: number | undefined): Expr | undefined {
  return value === undefined ? undefined : staticCall('Duration', 'days', value);
}

/** `cdk.Duration.seconds(n)`, or nothing. */
export function seconds(value: number | undefined): Expr | undefined {
  return value === undefined ? undefined : staticCall('Duration', 'seconds', value);
}

function positional(args: readonly Input[]): Expr[] {
  let end = args.length;
  while (end > 0 && args[end - 1] === undefined) end -= 1;
  return args.slice(0, end).map((arg) => {
    invariant(arg !== undefined, 'an argument before the last one is missing');
    return expr(arg);
  });
}
