import { construct, mapOf, member } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { making, required } from '../plan-context';
import type { PlanContext } from '../plan-context';
import { imageParameter } from '../image-parameter';
import type { DesignNode } from '../union';

/** An `ecrAssets.DockerImageAsset`; in a template that stands by itself, a parameter for the image. */
export function planDockerImageAsset(node: DesignNode<'docker-image-asset'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const directory = required(props.directory, ['directory'], 'The folder with the Dockerfile');
  if (context.purpose === 'template') return [making(node, imageParameter(node.name, `the folder ${directory}`))];
  return [
    making(
      node,
      construct('aws_ecr_assets.DockerImageAsset', node.name, {
        directory,
        file: props.file,
        target: props.target,
        buildArgs: mapOf(props.buildArgs),
        platform: props.platform === undefined ? undefined : member('aws_ecr_assets.Platform', props.platform),
        assetName: props.assetName,
      }),
    ),
  ];
}
