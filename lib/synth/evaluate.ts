import type { Construct } from 'constructs';
import type { Expr, Fqn } from '@/lib/plan/plan';
import { assertNever } from '@/lib/util/invariant';
import { CDK_MODULES } from './modules';

/** What expressions are evaluated in: the stack that is `this`, and the values of earlier statements. */
export interface Scope {
  readonly stack: Construct;
  readonly variables: ReadonlyMap<string, unknown>;
}

/** A plan that cannot be evaluated, which is a bug in whoever made it; `checkPlan` finds it beforehand. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}

/**
 * The value of an expression, made by calling the real `aws-cdk-lib`.
 *
 * @throws what the CDK throws when it refuses a value; {@link PlanError} for a name that plans may not use.
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
      demand(typeof type === 'function', `${expr.fqn} is not a class`);
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
      demand(scope.variables.has(expr.variable), `the plan refers to ${expr.variable} before it is made`);
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
  demand(module, `${fqn} is in no module of aws-cdk-lib that plans may use`);
  // A class may be in a namespace of its module: aws_ecs.mixins.ClusterSettings.
  return (dot < 0 ? fqn : fqn.slice(dot + 1)).split('.').reduce<unknown>((on, name) => read(on, name, 'aws-cdk-lib'), module);
}

function read(on: unknown, name: string, owner: string): unknown {
  demand((typeof on === 'object' && on !== null) || typeof on === 'function', `${owner} has no property ${name}`);
  demand(!FORBIDDEN.has(name) && name in on, `${owner} has no property ${name}`);
  return Reflect.get(on, name) as unknown;
}

function invoke(on: unknown, method: string, args: readonly Expr[], scope: Scope, owner: string): unknown {
  const called = read(on, method, owner);
  demand(typeof called === 'function', `${method} of ${owner} is not a method`);
  return Reflect.apply(called, on, evaluateAll(args, scope)) as unknown;
}

function evaluateAll(exprs: readonly Expr[], scope: Scope): unknown[] {
  return exprs.map((each) => evaluate(each, scope));
}

function demand(condition: unknown, message: string): asserts condition {
  if (!condition) throw new PlanError(`Gantry has a bug: ${message}`);
}
