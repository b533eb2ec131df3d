import { methodOf, propertyOf, staticMethodOf, withSupertypes } from '@/lib/cdk/api';
import type { CdkType } from '@/lib/cdk/types';
import type { Expr, Plan } from '@/lib/plan/plan';
import { checkPlan } from '@/lib/print/check-plan';

/**
 * What plans use of the CDK, as `struct.property` and, for arguments, `class.method().number`; a constructor is the
 * method `new`. What is used of a type is used of its supertypes, too: the one that declares it is among them.
 */
export function usesOf(plans: readonly Plan[]): ReadonlySet<string> {
  const uses = new Set<string>();
  for (const plan of plans)
    for (const stack of checkPlan(plan).plan.stacks) {
      const variables = new Map<string, CdkType | undefined>();
      for (const { expr, variable } of stack.statements) {
        visit(expr, variables, uses);
        if (variable) variables.set(variable.id, typeOf(expr, variables));
      }
    }
  return uses;
}

type Variables = ReadonlyMap<string, CdkType | undefined>;

function visit(expr: Expr, variables: Variables, uses: Set<string>): void {
  const callee = (fqn: string, method: string, args: readonly Expr[]): void => {
    for (const owner of method === 'new' ? [fqn] : withSupertypes(fqn)) args.forEach((_, index) => uses.add(`${owner}.${method}().${index}`));
    for (const arg of args) visit(arg, variables, uses);
  };
  switch (expr.kind) {
    case 'new':
      return callee(expr.fqn, 'new', expr.args);
    case 'static-call':
      return callee(expr.fqn, expr.method, expr.args);
    case 'call': {
      const on = typeOf(expr.on, variables);
      visit(expr.on, variables, uses);
      if (on?.kind === 'named') return callee(on.fqn, expr.method, expr.args);
      for (const arg of expr.args) visit(arg, variables, uses);
      return;
    }
    case 'struct':
      for (const [name, value] of Object.entries(expr.fields)) {
        for (const owner of expr.fqn === undefined ? [] : withSupertypes(expr.fqn)) uses.add(`${owner}.${name}`);
        visit(value, variables, uses);
      }
      return;
    case 'map':
      for (const [, value] of expr.entries) visit(value, variables, uses);
      return;
    case 'list':
      for (const item of expr.items) visit(item, variables, uses);
      return;
    case 'property':
    case 'default-child':
      return visit(expr.on, variables, uses);
    default:
  }
}

function typeOf(expr: Expr, variables: Variables): CdkType | undefined {
  switch (expr.kind) {
    case 'new':
      return { kind: 'named', fqn: expr.fqn };
    case 'static-call':
      return staticMethodOf(expr.fqn, expr.method)?.returns;
    case 'ref':
      return variables.get(expr.variable);
    case 'call':
    case 'property': {
      const on = typeOf(expr.on, variables);
      if (on?.kind !== 'named') return undefined;
      return expr.kind === 'call' ? methodOf(on.fqn, expr.method)?.returns : propertyOf(on.fqn, expr.name);
    }
    default:
      return undefined;
  }
}
