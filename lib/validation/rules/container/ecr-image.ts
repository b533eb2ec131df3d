import { imageSourceOf } from '@/lib/kinds/container/image-source';
import { containersOf, edgesFrom, type Graph } from '@/lib/kinds/graph';
import type { PolicyStatement } from '@/lib/kinds/iam/statement';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateUsing } from '../../resource-example';
import { ec2Example, fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { onFargate, taskAround } from '../../support/task';

const IMAGE = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.4.2';

/** ECS may pull an image from the account's own registry. */
export const ecrImage = defineRule({
  id: 'container/ecr-image',
  severity: 'warning',
  title: 'An image in ECR comes from a repository that ECS may read',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  related: ['CDK: @aws-cdk/aws-ecs:ecrImageRequiresPolicy'],
  on: 'container',
  check: (container, design) => {
    const found = unpermitted(container, design);
    return found && !found.never ? [{ path: ['image'], name: container.name, host: found.host }] : [];
  },
  message: ({ name, host }) =>
    `Container ${name} names an image of the private registry ${host}, but nothing lets ECS pull it; draw a line to the ECR repository instead, which grants it.`,
  examples: () => ({
    ok: [
      fargateExample(),
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images', props: { tagOrDigest: '1.4.2' } } }, { image: undefined }),
      fargateExample({
        nodes: {
          task: {
            props: {
              executionRoleStatements: [{ actions: ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], resources: ['*'] }],
            },
          },
          web: { props: { image: IMAGE } },
        },
      }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { image: IMAGE } } } }),
      // The other container's line lets ECS into the registry, and a repository may itself let it pull.
      fargateExample({
        nodes: {
          web: { props: { image: undefined } },
          side: sidecar({ image: IMAGE }),
          images: { kind: 'repository', name: 'Images', props: { imageScanOnPush: true, imageTagMutability: 'IMMUTABLE' } },
        },
        edges: { pulls: { kind: 'pulls', from: 'web', to: 'images', props: { tagOrDigest: '1.4.2' } } },
      }),
    ],
  }),
});

/** On Fargate ECS pulls with the rights of the execution role alone, and the one that the CDK makes has none that are not said here. */
export const ecrRefused = defineRule({
  id: 'container/ecr-refused',
  severity: 'error',
  title: 'On Fargate an image in ECR is pulled by a role that may sign in there',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  related: [
    'CDK: Proper policies need to be attached before pulling from ECR repository',
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_id-based-policy-examples.html',
  ],
  on: 'container',
  check: (container, design) => {
    const found = unpermitted(container, design);
    return found?.never ? [{ path: ['image'], name: container.name, host: found.host }] : [];
  },
  message: ({ name, host }) =>
    `Container ${name} names an image of the private registry ${host}, and the execution role that the CDK makes for its task may not sign in there (ecr:GetAuthorizationToken): no task starts. Draw a line to the ECR repository instead, which grants it, or let the execution role pull it by a statement.`,
  examples: () => ({
    ok: [
      fargateUsing({ pulls: { kind: 'pulls', to: 'Images', props: { tagOrDigest: '1.4.2' } } }, { image: undefined }),
      ec2Example({ nodes: { app: { props: { image: IMAGE } } } }),
      fargateExample({
        nodes: {
          web: { props: { image: IMAGE } },
          role: { kind: 'role', name: 'Pulls', props: { source: 'existing', roleArn: 'arn:aws:iam::111122223333:role/pulls' } },
        },
        edges: { has: { kind: 'has-role', from: 'task', to: 'role', props: { use: 'EXECUTION' } } },
      }),
    ],
    bad: [fargateExample({ nodes: { web: { props: { image: IMAGE } } } })],
  }),
});

/** The private registry of a container's image when nothing here lets ECS pull it, and whether that can never work. */
function unpermitted(container: DesignNode<'container'>, design: Graph): { readonly host: string; readonly never: boolean } | undefined {
  const [host = ''] = (container.props.image ?? '').split('/');
  if (imageSourceOf(container, design) !== 'REGISTRY' || !/^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host)) return undefined;
  const task = taskAround(container, design);
  // A role of one's own may allow it already, and so may what is added to the role that the CDK makes.
  const own = task && edgesFrom(design, task.id, 'has-role').some(({ props: { use } }) => use === 'EXECUTION' || use === 'BOTH');
  if (own || (task?.props.executionRoleStatements ?? []).some(isAboutEcr)) return undefined;
  const others = task ? containersOf(design, task.id) : [];
  const never =
    task !== undefined &&
    onFargate(task) &&
    task.overrides?.['ExecutionRoleArn'] === undefined &&
    // Credentials, or an image of another container that comes from ECR, let it sign in.
    !edgesFrom(design, container.id, 'uses-secret').some(({ props }) => props.repositoryCredentials) &&
    others.every((it) => imageSourceOf(it, design) === 'REGISTRY');
  return { host, never };
}

function isAboutEcr({ effect, actions }: PolicyStatement): boolean {
  return effect !== 'DENY' && (actions ?? []).some((action) => action === '*' || action.startsWith('ecr:'));
}
