import type { Acknowledgement } from '@/lib/model/acknowledgement';
import { acknowledge } from '@/lib/plan/acknowledge';
import type { Expr, Statement } from '@/lib/plan/plan';

/**
 * Rules that the library's own mechanism knows by other names, and so the projects of those who run cdk-nag. A test
 * holds this against what our rules say that they are related to, and against cdk-nag and the CDK themselves.
 */
export const ALSO_KNOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['capacity/cooldown', ['AwsSolutions-AS1']],
  ['capacity/disk-encryption', ['AwsSolutions-EC26']],
  ['capacity/health-grace', ['AwsSolutions-AS2']],
  ['cluster/insights', ['AwsSolutions-ECS4']],
  ['container/ecr-image', ['Construct-Annotations::@aws-cdk/aws-ecs:ecrImageRequiresPolicy']],
  // Of all containers of the task: cdk-nag says it of the task definition.
  ['container/no-logging', ['AwsSolutions-ECS7']],
  ['network/group-description', ['AwsSolutions-EC27']],
  ['network/open-to-world', ['AwsSolutions-EC23']],
  ['operation/no-dead-letters', ['AwsSolutions-SQS3']],
  ['operation/queue-tls', ['AwsSolutions-SQS4']],
  ['operation/queue-unencrypted', ['AwsSolutions-SQS2']],
  ['operation/topic-tls', ['AwsSolutions-SNS3']],
  ['resource/bucket-public', ['AwsSolutions-S2']],
  ['resource/bucket-tls', ['AwsSolutions-S10']],
  ['resource/file-system-encryption', ['AwsSolutions-EFS1']],
  ['resource/key-not-rotated', ['AwsSolutions-KMS5']],
  // cdk-nag wants each wildcard acknowledged by itself. Of policies of AWS it says something else: AwsSolutions-IAM4.
  ['resource/role-boundless', ['AwsSolutions-IAM5[Action::*]', 'AwsSolutions-IAM5[Resource::*]']],
  ['service/circuit-breaker', ['Construct-Annotations::@aws-cdk/aws-ecs:shouldUseCircuitBreaker']],
  // The second is said of services on External instances.
  [
    'service/healthy-percent',
    ['Construct-Annotations::@aws-cdk/aws-ecs:minHealthyPercent', 'Construct-Annotations::@aws-cdk/aws-ecs:minHealthyPercentExternal'],
  ],
  ['task/boundless-statement', ['AwsSolutions-IAM5[Action::*]', 'AwsSolutions-IAM5[Resource::*]']],
  ['traffic/classic-cross-zone', ['AwsSolutions-ELB4']],
  ['traffic/classic-decrypted', ['AwsSolutions-ELB5']],
  ['traffic/classic-http', ['AwsSolutions-ELB1']],
]);

/** Rules that are related to one of cdk-nag and are not printed under its name, and why. */
export const NOT_PRINTED: ReadonlyMap<string, string> = new Map([
  [
    'container/secret-in-environment',
    'AwsSolutions-ECS2 is about every plain variable of the task: who accepts one that looks like a secret has not accepted all others.',
  ],
]);

/**
 * `Validations.of(construct).acknowledge({ id, reason })` for each acknowledged rule that the CDK, its validator or cdk-nag
 * have: whoever runs these in the project is not asked again. Rules that are Gantry's alone are not printed.
 *
 * @param around what has the resource that the element is a part of, where it has none of its own: rules about templates look
 * there. @default the construct itself
 */
export function planAcknowledged(acknowledged: readonly Acknowledgement[] | undefined, element: string, construct: Expr, around = construct): Statement[] {
  return [...(acknowledged ?? [])]
    .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0))
    .flatMap(({ rule, reason }): Statement[] => {
      const ids = idsOf(rule);
      const on = ids[0]?.startsWith(ANNOTATIONS) ? construct : around;
      return ids.length === 0 ? [] : [{ element, expr: acknowledge(on, ids, reason) }];
    });
}

/** What a rule is called in the library's mechanism; nothing when it has no such rule. */
function idsOf(rule: string): readonly string[] {
  const known = ALSO_KNOWN.get(rule);
  if (known !== undefined) return known;
  const [says, ...rest] = rule.split('/');
  const name = rest.join('/');
  if (says === 'cdk' && name.includes(':')) return [`${ANNOTATIONS}${name}`];
  if (says === 'cloudformation-validate') return [`CloudFormation-Validate::${name}`];
  return says === 'cdk-nag' ? [name] : [];
}

const ANNOTATIONS = 'Construct-Annotations::';
