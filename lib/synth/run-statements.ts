import type { Stack } from 'aws-cdk-lib/core';
import type { Expr, StackPlan, Statement } from '@/lib/plan/plan';
import { evaluate, PlanError } from './evaluate';
import { messageOf } from './findings';
import type { Origins } from './origins';
import type { Diagnostic } from './synthesis';

/**
 * Runs the statements of a stack in order and gives what the CDK refused. A statement that builds on a refused one is
 * passed over, so that each diagnostic is a cause and not a consequence.
 *
 * @param variables Values of earlier statements, of earlier stacks too; those of this stack are added.
 * @param spoiled Variables without a usable value; those of this stack are added.
 */
export function runStatements(
  plan: StackPlan,
  stack: Stack,
  { variables, spoiled }: { readonly variables: Map<string, unknown>; readonly spoiled: Set<string> },
  origins: Origins,
): Diagnostic[] {
  const refused: Diagnostic[] = [];
  const scope = { stack, variables };
  for (const statement of plan.statements) {
    if (spoiled.size > 0 && mentionsAny(statement.expr, spoiled)) {
      spoil(statement, spoiled);
      continue;
    }
    origins.enter(statement.element);
    try {
      const value = evaluate(statement.expr, scope);
      if (statement.variable) variables.set(statement.variable.id, value);
    } catch (error) {
      if (error instanceof PlanError) throw error;
      refused.push({ element: statement.element, level: 'error', message: messageOf(error), path: stack.node.path });
      spoil(statement, spoiled);
    }
  }
  return refused;
}

/** The result of a refused statement is unusable, and so is what it was changing. */
function spoil(statement: Statement, spoiled: Set<string>): void {
  if (statement.variable) spoiled.add(statement.variable.id);
  for (let on: Expr = statement.expr; ;) {
    if (on.kind === 'ref') spoiled.add(on.variable);
    if (on.kind !== 'call' && on.kind !== 'property' && on.kind !== 'default-child') return;
    on = on.on;
  }
}

function mentionsAny(expr: Expr, variables: ReadonlySet<string>): boolean {
  const any = (exprs: readonly Expr[]): boolean => exprs.some((each) => mentionsAny(each, variables));
  switch (expr.kind) {
    case 'ref':
      return variables.has(expr.variable);
    case 'new':
    case 'static-call':
      return any(expr.args);
    case 'call':
      return mentionsAny(expr.on, variables) || any(expr.args);
    case 'property':
    case 'default-child':
      return mentionsAny(expr.on, variables);
    case 'struct':
      return any(Object.values(expr.fields));
    case 'map':
      return expr.entries.some(([, value]) => mentionsAny(value, variables));
    case 'list':
      return any(expr.items);
    default:
      return false;
  }
}
