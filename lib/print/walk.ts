import type { Expr } from '@/lib/plan/plan';

/** Visits an expression and everything inside it, outermost first, in the order it is written. */
export function walkPlanExpr(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr);
  for (const inner of partsOf(expr)) walkPlanExpr(inner, visit);
}

/** The same expression with each part replaced by what `change` makes of it, innermost first. */
export function mapPlanExpr(expr: Expr, change: (expr: Expr) => Expr): Expr {
  const all = (exprs: readonly Expr[]): Expr[] => exprs.map((each) => mapPlanExpr(each, change));
  switch (expr.kind) {
    case 'static-call':
    case 'new':
      return change({ ...expr, args: all(expr.args) });
    case 'call':
      return change({ ...expr, on: mapPlanExpr(expr.on, change), args: all(expr.args) });
    case 'property':
    case 'default-child':
      return change({ ...expr, on: mapPlanExpr(expr.on, change) });
    case 'struct':
      return change({ ...expr, fields: Object.fromEntries(Object.entries(expr.fields).map(([name, value]) => [name, mapPlanExpr(value, change)])) });
    case 'map':
      return change({ ...expr, entries: expr.entries.map(([key, value]) => [key, mapPlanExpr(value, change)] as const) });
    case 'list':
      return change({ ...expr, items: all(expr.items) });
    default:
      return change(expr);
  }
}

function partsOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'static-call':
    case 'new':
      return expr.args;
    case 'call':
      return [expr.on, ...expr.args];
    case 'property':
    case 'default-child':
      return [expr.on];
    case 'struct':
      return Object.values(expr.fields);
    case 'map':
      return expr.entries.map(([, value]) => value);
    case 'list':
      return expr.items;
    default:
      return [];
  }
}
