import { construct, listOf, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { Incomplete, making, type PlanContext } from '../plan-context';
import { nameOf, reference } from '../references';
import type { DesignNode } from '../union';

const REPOSITORY = 'aws_ecr.Repository';

/** An `ecr.Repository`, or an existing one by its name or ARN. */
export function planRepository(node: DesignNode<'repository'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const repositoryArn = props.repositoryArn ? reference(props.repositoryArn, 'repositoryArn', 'The ARN of the existing repository') : undefined;
    const repositoryName =
      repositoryArn && !props.repositoryName ? undefined : reference(props.repositoryName, 'repositoryName', 'The name of the existing repository');
    if (repositoryArn && repositoryName)
      return [making(node, staticCall(REPOSITORY, 'fromRepositoryAttributes', THIS, node.name, { repositoryArn, repositoryName }))];
    const [method, known] = repositoryArn ? ['fromRepositoryArn', repositoryArn] : ['fromRepositoryName', repositoryName];
    return [making(node, staticCall(REPOSITORY, method, THIS, node.name, known))];
  }
  if (props.emptyOnDelete && props.removalPolicy !== 'DESTROY')
    throw new Incomplete(['emptyOnDelete'], 'Only a repository that is deleted with the stack can be emptied when it is deleted.');
  const encryptionKey = encryptionKeyOf(node.id, context);
  return [
    making(
      node,
      construct(REPOSITORY, node.name, {
        repositoryName: nameOf('repository', props.repositoryName, 'repositoryName'),
        imageScanOnPush: props.imageScanOnPush,
        imageTagMutability: props.imageTagMutability === undefined ? undefined : member('aws_ecr.TagMutability', props.imageTagMutability),
        lifecycleRules: listOf(props.maxImageCount === undefined ? [] : [{ maxImageCount: props.maxImageCount }]),
        encryptionKey,
        emptyOnDelete: props.emptyOnDelete,
        removalPolicy: props.removalPolicy === undefined ? undefined : member('RemovalPolicy', props.removalPolicy),
      }),
    ),
  ];
}
