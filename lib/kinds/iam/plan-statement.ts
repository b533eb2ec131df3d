import { instance, listOf, member } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { Incomplete, required } from '../plan-context';
import { isAction } from './is-action';
import type { PolicyStatement } from './statement';

/** `new iam.PolicyStatement({ … })`. @throws Incomplete without an action or a resource, and for an action that the CDK refuses, and with it the whole stack */
export function policyStatementExpr(statement: PolicyStatement, path: Path): Expr {
  return instance('aws_iam.PolicyStatement', {
    effect: statement.effect === 'DENY' ? member('aws_iam.Effect', 'DENY') : undefined,
    actions: required(listOf(actions(statement.actions, [...path, 'actions'])), [...path, 'actions'], 'What the statement is about'),
    resources: required(
      listOf(texts(statement.resources, [...path, 'resources'], 'A resource')),
      [...path, 'resources'],
      'Which resources the statement is about',
    ),
  });
}

function actions(values: readonly string[] | undefined, path: Path): string[] | undefined {
  return texts(values, path, 'An action')?.map((action, index) => {
    if (!isAction(action)) throw new Incomplete([...path, index], `"${action}" is no action: a service and an operation, such as s3:GetObject.`);
    return action;
  });
}

function texts(values: readonly string[] | undefined, path: Path, what: string): string[] | undefined {
  return values?.map((value, index) => required(value, [...path, index], what));
}
