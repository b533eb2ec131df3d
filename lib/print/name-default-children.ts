import type { Statement } from '@/lib/plan/plan';
import { defaultChildKey, factsOf } from './facts';
import { typeNameOf } from './modules';
import { mapPlanExpr } from './walk';

/** The same program, where an L1 resource that several statements reach into has a variable of its own. */
export function nameDefaultChildren(statements: readonly Statement[]): Statement[] {
  const uses = new Map<string, number>();
  for (const { expr } of statements) for (const key of factsOf(expr).defaultChildren) uses.set(key, (uses.get(key) ?? 0) + 1);
  const isShared = (key: string): boolean => (uses.get(key) ?? 0) > 1;
  const hints = new Map(statements.flatMap(({ variable }) => (variable ? [[variable.id, variable.hint] as const] : [])));
  const named = new Set<string>();
  return statements.flatMap((statement) => {
    if (!factsOf(statement.expr).defaultChildren.some(isShared)) return [statement];
    const before: Statement[] = [];
    const expr = mapPlanExpr(statement.expr, (each) => {
      const key = defaultChildKey(each);
      if (key === undefined || each.kind !== 'default-child' || each.on.kind !== 'ref' || !isShared(key)) return each;
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
