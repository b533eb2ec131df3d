import { imageSourceOf } from '@/lib/kinds/container/image-source';
import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import type { PolicyStatement } from '@/lib/kinds/iam/statement';
import { fargateUsing } from '../../resource-example';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** ECS may pull an image from the account's own registry. */
export const ecrImage = defineRule({
  id: 'container/ecr-image',
  severity: 'warning',
  title: 'An image in ECR comes from a repository that ECS may read',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  related: ['CDK: Proper policies need to be attached before pulling from ECR repository'],
  on: 'container',
  check: (container, design) => {
    const { name, parent, props } = container;
    const [host = ''] = (props.image ?? '').split('/');
    if (imageSourceOf(container, design) !== 'REGISTRY' || !/^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/.test(host)) return [];
    // A role of one's own may allow it already, and so may what is added to the role that the CDK makes.
    const roles = parent === undefined ? [] : edgesFrom(design, parent, 'has-role');
    const own = roles.some(({ props: { use } }) => use === 'EXECUTION' || use === 'BOTH');
    const added = nodeOfKind(design, parent, 'task-definition')?.props.executionRoleStatements ?? [];
    return own || added.some(isAboutEcr) ? [] : [{ path: ['image'], name, host }];
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
          web: { props: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.4.2' } },
        },
      }),
    ],
    bad: [fargateExample({ nodes: { web: { props: { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1.4.2' } } } })],
  }),
});

function isAboutEcr({ effect, actions }: PolicyStatement): boolean {
  return effect !== 'DENY' && (actions ?? []).some((action) => action === '*' || action.startsWith('ecr:'));
}
