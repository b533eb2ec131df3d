import { instance, listOf, member } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { required } from '../plan-context';
import type { PolicyStatement } from './statement';

/** `new iam.PolicyStatement({ … })`. @throws Incomplete without an action or a resource */
export function policyStatementExpr(statement: PolicyStatement, path: Path): Expr {
  return instance('aws_iam.PolicyStatement', {
    effect: statement.effect === 'DENY' ? member('aws_iam.Effect', 'DENY') : undefined,
    actions: required(listOf(texts(statement.actions, [...path, 'actions'], 'An action')), [...path, 'actions'], 'What the statement is about'),
    resources: required(
      listOf(texts(statement.resources, [...path, 'resources'], 'A resource')),
      [...path, 'resources'],
      'Which resources the statement is about',
    ),
  });
}

function texts(values: readonly string[] | undefined, path: Path, what: string): string[] | undefined {
  return values?.map((value, index) => required(value, [...path, index], what));
}
