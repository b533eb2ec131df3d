import type { Expr } from '@/lib/plan/plan';
import { moduleOf } from './modules';
import { walkPlanExpr } from './walk';

/** What printing asks about an expression and everything inside it. */
export interface Facts {
  /** The variables that it refers to. */
  readonly refs: readonly string[];
  /** The modules whose names it writes. */
  readonly modules: readonly string[];
  /** The L1 resources that it reaches into, by {@link defaultChildKey}, as often as it does. */
  readonly defaultChildren: readonly string[];
}

// Expressions never change: what one says holds for as long as it is there, and is forgotten with it.
const known = new WeakMap<Expr, Facts>();

/** What an expression says. An element that was not edited keeps its expressions, so this is found out once. */
export function factsOf(expr: Expr): Facts {
  const before = known.get(expr);
  if (before) return before;
  const refs = new Set<string>();
  const modules = new Set<string>();
  const defaultChildren: string[] = [];
  walkPlanExpr(expr, (each) => {
    if (each.kind === 'ref') refs.add(each.variable);
    if ('fqn' in each && each.fqn !== undefined && each.kind !== 'struct') modules.add(moduleOf(each.fqn));
    const key = defaultChildKey(each);
    if (key !== undefined) defaultChildren.push(key);
  });
  const facts = { refs: [...refs], modules: [...modules], defaultChildren };
  known.set(expr, facts);
  return facts;
}

/** What tells an L1 resource from others: the construct that has it, and as what. Nothing for other expressions. */
export function defaultChildKey(expr: Expr): string | undefined {
  return expr.kind === 'default-child' && expr.on.kind === 'ref' ? `${expr.on.variable} as ${expr.fqn}` : undefined;
}
