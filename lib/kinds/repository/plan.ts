import { construct, listOf, member, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { encryptionKeyOf } from '../encryption';
import { making, required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** An `ecr.Repository`, or an existing one by its name or ARN. */
export function planRepository(node: DesignNode<'repository'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  if (props.source === 'existing') {
    const expr = props.repositoryArn
      ? props.repositoryName
        ? staticCall('aws_ecr.Repository', 'fromRepositoryAttributes', THIS, node.name, {
            repositoryArn: props.repositoryArn,
            repositoryName: props.repositoryName,
          })
        : staticCall('aws_ecr.Repository', 'fromRepositoryArn', THIS, node.name, props.repositoryArn)
      : staticCall(
          'aws_ecr.Repository',
          'fromRepositoryName',
          THIS,
          node.name,
          required(props.repositoryName, ['repositoryName'], 'The name of the existing repository'),
        );
    return [making(node, expr)];
  }
  const encryptionKey = encryptionKeyOf(node.id, context);
  return [
    making(
      node,
      construct('aws_ecr.Repository', node.name, {
        repositoryName: props.repositoryName,
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
