import { isAction } from '@/lib/kinds/iam/is-action';
import type { PolicyStatement } from '@/lib/kinds/iam/statement';
import type { Path } from '@/lib/util/problem';

/** What is wrong with one statement: where, and as a sentence after "The statement of X". */
export interface StatementProblem {
  readonly path: Path;
  readonly problem: string;
  /** What to take away to be rid of it. */
  readonly remove: Path;
}

/** What IAM, or the CDK, would refuse in a list of statements. @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html */
export function statementProblems(statements: readonly PolicyStatement[] | undefined, path: Path): StatementProblem[] {
  return (statements ?? []).flatMap((statement, index) => {
    const at = [...path, index];
    return [
      ...(statement.actions?.length
        ? []
        : [{ path: [...at, 'actions'], remove: at, problem: 'names no action; name what it is about, such as s3:GetObject.' }]),
      ...(statement.resources?.length
        ? []
        : [{ path: [...at, 'resources'], remove: at, problem: 'names no resource; name the ARN of what it is about, or * for everything.' }]),
      ...(statement.actions ?? []).flatMap((action, item) =>
        isAction(action)
          ? []
          : [
              {
                path: [...at, 'actions', item],
                remove: (statement.actions?.length ?? 0) > 1 ? [...at, 'actions', item] : at,
                problem: action
                  ? `names the action "${action}", which is none: write a service and an operation, such as s3:GetObject or s3:Get*.`
                  : 'has an empty action; write one such as s3:GetObject.',
              },
            ],
      ),
      ...(statement.resources ?? []).flatMap((resource, item) =>
        isResource(resource)
          ? []
          : [
              {
                path: [...at, 'resources', item],
                remove: (statement.resources?.length ?? 0) > 1 ? [...at, 'resources', item] : at,
                problem: resource
                  ? `names the resource "${resource}", which is no ARN: write one such as arn:aws:s3:::bucket/*, or * for everything.`
                  : 'has an empty resource; write an ARN, or * for everything.',
              },
            ],
      ),
    ];
  });
}

/** The statements that allow everything on everything. */
export function boundless(statements: readonly PolicyStatement[] | undefined): number[] {
  return (statements ?? []).flatMap(({ effect, actions, resources }, index) =>
    effect !== 'DENY' && actions?.includes('*') && resources?.includes('*') ? [index] : [],
  );
}

/** An ARN of six parts or everything; what CloudFormation fills in is left to it. */
function isResource(resource: string): boolean {
  return resource === '*' || resource.includes('${') || /^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+$/.test(resource);
}
