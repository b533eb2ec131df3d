import type { Expr, Statement } from '@/lib/plan/plan';
import { typeNameOf } from './modules';
import { mapPlanExpr, walkPlanExpr } from './walk';

/** The same program, where an L1 resource that several statements reach into has a variable of its own. */
export function nameDefaultChildren(statements: readonly Statement[]): Statement[] {
  const uses = new Map<string, number>();
  for (const { expr } of statements) {
    walkPlanExpr(expr, (each) => {
      const key = keyOf(each);
      if (key) uses.set(key, (uses.get(key) ?? 0) + 1);
    });
  }
  const hints = new Map(statements.flatMap(({ variable }) => (variable ? [[variable.id, variable.hint] as const] : [])));
  const named = new Set<string>();
  return statements.flatMap((statement) => {
    const before: Statement[] = [];
    const expr = mapPlanExpr(statement.expr, (each) => {
      const key = keyOf(each);
      if (key === undefined || each.kind !== 'default-child' || each.on.kind !== 'ref' || (uses.get(key) ?? 0) < 2) return each;
      if (!named.has(key)) {
        named.add(key);
        const hint = `cfn ${hints.get(each.on.variable) ?? typeNameOf(each.fqn).replace(/^Cfn/, '')}`;
        before.push({ element: statement.element, variable: { id: key, hint }, expr: each, paragraph: statement.paragraph });
      }
      return { kind: 'ref', variable: key };
    });
    return before.length === 0 ? [{ ...statement, expr }] : [...before, { ...statement, expr, paragraph: false }];
  });
}

function keyOf(expr: Expr): string | undefined {
  return expr.kind === 'default-child' && expr.on.kind === 'ref' ? `${expr.on.variable} as ${expr.fqn}` : undefined;
}
