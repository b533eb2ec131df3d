import { construct, mapOf, member } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { imageParameter } from '../image-parameter';
import { dockerfilePath, localPath } from '../local-files/local-path';
import { needsOf } from '../local-files/local-needs';
import { making, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';

/** An `ecrAssets.DockerImageAsset`; in a template that stands by itself, a parameter for the image. */
export function planDockerImageAsset(node: DesignNode<'docker-image-asset'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  return needsOf(context.localNeeds(), node.id, 'directory').map((need) => {
    const directory = localPath(need);
    const file = dockerfilePath(need, ['file']);
    if (context.purpose === 'template') return making(node, imageParameter(need));
    return making(
      node,
      construct('aws_ecr_assets.DockerImageAsset', node.name, {
        directory,
        file,
        target: props.target || undefined,
        buildArgs: mapOf(props.buildArgs),
        platform: props.platform === undefined ? undefined : member('aws_ecr_assets.Platform', props.platform),
        assetName: props.assetName || undefined,
      }),
    );
  });
}
