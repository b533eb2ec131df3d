import { methodOf, propertyOf, staticMethodOf } from '@/lib/cdk/api';
import type { CdkType } from '@/lib/cdk/types';
import type { Expr, Plan } from '@/lib/plan/plan';

/** The type of each variable of a plan, by its id, as the CDK's API says it. */
export type VariableTypes = ReadonlyMap<string, CdkType>;

/** Finds the types of all variables of a plan: what printing several stacks needs, as one declares what it takes from another. */
export function variableTypes(plan: Plan): VariableTypes {
  const types = new Map<string, CdkType>();
  for (const { statements } of plan.stacks)
    for (const { variable, expr } of statements) {
      const type = variable && typeOf(expr, types);
      if (variable && type) types.set(variable.id, type);
    }
  return types;
}

function typeOf(expr: Expr, types: VariableTypes): CdkType | undefined {
  switch (expr.kind) {
    case 'new':
    case 'default-child':
      return { kind: 'named', fqn: expr.fqn };
    case 'static-call':
      return staticMethodOf(expr.fqn, expr.method)?.returns;
    case 'ref':
      return types.get(expr.variable);
    case 'this':
      return { kind: 'named', fqn: 'Stack' };
    case 'call': {
      const on = typeOf(expr.on, types);
      return on?.kind === 'named' ? methodOf(on.fqn, expr.method)?.returns : undefined;
    }
    case 'property': {
      const on = typeOf(expr.on, types);
      return on?.kind === 'named' ? propertyOf(on.fqn, expr.name) : undefined;
    }
    default:
      return undefined;
  }
}
