import { call, construct, instance, THIS } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { localPath } from './local-files/local-path';
import type { LocalNeed } from './local-files/local-needs';
import { doing } from './plan-context';

/** A parameter of the template that takes the place of an image which only the CDK project can build. */
export function imageParameter(need: LocalNeed): Expr {
  const path = localPath(need);
  const made = need.kind === 'tarball' ? `saved in ${path}` : `built from ${path}`;
  return construct('CfnParameter', need.parameters[0]!, {
    type: 'String',
    description:
      `The image for ${need.usedBy}, ${made}: push it to a registry and give its name here, such as ` +
      'ACCOUNT.dkr.ecr.REGION.amazonaws.com/NAME:TAG. It may be in a repository of this account and region, or public. ' +
      'The CDK project of this design builds and pushes it by itself.',
    minLength: 1,
  });
}

/**
 * Lets ECS pull an image that is named only at deployment: from any repository of the account and region, and from no
 * other. What is named may be in none of them, and CloudFormation cannot take the repository out of an image's name.
 *
 * @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/ECR_on_ECS.html
 */
export function planPullOfParameter(element: string, task: Expr): readonly Statement[] {
  const repositories = call(THIS, 'formatArn', { service: 'ecr', resource: 'repository', resourceName: '*' });
  const allow = (actions: readonly string[], resource: Expr | string): Statement =>
    doing(element, call(task, 'addToExecutionRolePolicy', instance('aws_iam.PolicyStatement', { actions, resources: [resource] })));
  return [
    allow(['ecr:BatchCheckLayerAvailability', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchGetImage'], repositories),
    // There is no resource to which this one could be narrowed.
    allow(['ecr:GetAuthorizationToken'], '*'),
  ];
}
