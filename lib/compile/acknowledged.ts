import type { Acknowledgement } from '@/lib/model/acknowledgement';
import { call, staticCall, struct } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';

/**
 * Rules that the library's own mechanism knows by another name, and so the projects of those who run cdk-nag. A test
 * holds this against what our rules say that they are related to.
 */
export const ALSO_KNOWN: ReadonlyMap<string, string> = new Map([
  ['cluster/insights', 'AwsSolutions-ECS4'],
  ['network/open-to-world', 'AwsSolutions-EC23'],
  ['task/boundless-statement', 'AwsSolutions-IAM5'],
  ['traffic/classic-decrypted', 'AwsSolutions-ELB5'],
]);

/**
 * `Validations.of(construct).acknowledge({ id, reason })` for each acknowledged rule that the CDK, its validator or cdk-nag
 * have: whoever runs these in the project is not asked again. Rules that are Gantry's alone are not printed.
 */
export function planAcknowledged(acknowledged: readonly Acknowledgement[] | undefined, element: string, of: Expr): Statement[] {
  return [...(acknowledged ?? [])]
    .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
    .flatMap(({ rule, reason }) => {
      const id = idOf(rule);
      return id === undefined ? [] : [{ element, expr: call(staticCall('Validations', 'of', of), 'acknowledge', struct({ id, reason })) }];
    });
}

/** What a rule is called in the library's mechanism; nothing when it has no such rule. */
function idOf(rule: string): string | undefined {
  const known = ALSO_KNOWN.get(rule);
  if (known !== undefined) return known;
  const [says, ...rest] = rule.split('/');
  const name = rest.join('/');
  if (says === 'cdk' && name.includes(':')) return `Construct-Annotations::${name}`;
  if (says === 'cloudformation-validate') return `CloudFormation-Validate::${name}`;
  return says === 'cdk-nag' ? name : undefined;
}
