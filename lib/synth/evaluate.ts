import type { Construct } from 'constructs';
import type { Expr, Fqn } from '@/lib/plan/plan';
import { assertNever, invariant } from '@/lib/util/invariant';
import { CDK_MODULES } from './modules';

/** What expressions are evaluated in: the stack that is `this`, and the values of earlier statements. */
export interface Scope {
  readonly stack: Construct;
  readonly variables: ReadonlyMap<string, unknown>;
}

/**
 * The value of an expression, made by calling the real `aws-cdk-lib`.
 *
 * @throws what the CDK throws when it refuses a value; an invariant error for a name that is not in the allowed modules.
 */
export function evaluate(expr: Expr, scope: Scope): unknown {
  switch (expr.kind) {
    case 'literal':
    case 'json':
      return expr.value;
    case 'member':
      return read(lookUp(expr.fqn), expr.name, expr.fqn);
    case 'static-call':
      return invoke(lookUp(expr.fqn), expr.method, expr.args, scope, expr.fqn);
    case 'new': {
      const type = lookUp(expr.fqn);
      invariant(typeof type === 'function', `${expr.fqn} is not a class`);
      return Reflect.construct(type, evaluateAll(expr.args, scope)) as unknown;
    }
    case 'call':
      return invoke(evaluate(expr.on, scope), expr.method, expr.args, scope, 'the receiver');
    case 'property':
      return read(evaluate(expr.on, scope), expr.name, 'the receiver');
    case 'struct': {
      const made: Record<string, unknown> = {};
      for (const name in expr.fields) made[name] = evaluate(expr.fields[name]!, scope);
      return made;
    }
    case 'map':
      return Object.fromEntries(expr.entries.map(([key, value]) => [key, evaluate(value, scope)]));
    case 'list':
      return evaluateAll(expr.items, scope);
    case 'ref':
      invariant(scope.variables.has(expr.variable), `the plan refers to ${expr.variable} before it is made`);
      return scope.variables.get(expr.variable);
    case 'this':
      return scope.stack;
    case 'default-child': {
      const node = read(evaluate(expr.on, scope), 'node', 'the receiver');
      const child = read(node, 'defaultChild', 'node');
      if (child === undefined) throw new Error(`This construct has no ${expr.fqn} of its own to override.`);
      return child;
    }
    default:
      return assertNever(expr);
  }
}

/** Names that would leave the CDK's own API for JavaScript's. */
const FORBIDDEN = new Set(['constructor', 'prototype', '__proto__']);

function lookUp(fqn: Fqn): unknown {
  const dot = fqn.indexOf('.');
  const module = CDK_MODULES.get(dot < 0 ? '' : fqn.slice(0, dot));
  invariant(module, `${fqn} is in no module of aws-cdk-lib that plans may use`);
  return read(module, dot < 0 ? fqn : fqn.slice(dot + 1), 'aws-cdk-lib');
}

function read(on: unknown, name: string, owner: string): unknown {
  invariant((typeof on === 'object' && on !== null) || typeof on === 'function', `${owner} has no property ${name}`);
  invariant(!FORBIDDEN.has(name) && name in on, `${owner} has no property ${name}`);
  return Reflect.get(on, name) as unknown;
}

function invoke(on: unknown, method: string, args: readonly Expr[], scope: Scope, owner: string): unknown {
  const called = read(on, method, owner);
  invariant(typeof called === 'function', `${method} of ${owner} is not a method`);
  return Reflect.apply(called, on, evaluateAll(args, scope)) as unknown;
}

function evaluateAll(exprs: readonly Expr[], scope: Scope): unknown[] {
  return exprs.map((each) => evaluate(each, scope));
}
