import { instance, mapOf, member, property, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { edgesFrom } from '../graph';
import { imageParameter } from '../image-parameter';
import { required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { repositoryCredentials } from './secrets';

const IMAGE = 'aws_ecs.ContainerImage';

/** The image of a container, and what must be made before it. */
export interface PlannedImage {
  readonly statements: readonly Statement[];
  readonly value: Expr;
}

/** `ecs.ContainerImage.from…`: what an edge to a repository or asset says, else what the container says. */
export function planImage(node: DesignNode<'container'>, context: PlanContext): PlannedImage {
  const { props } = node;
  const edge = edgesFrom(context.graph, node.id, 'pulls')[0];
  if (edge) {
    const from = context.construct(edge.to);
    if (context.graph.nodes[edge.to]?.kind === 'repository')
      return only(
        edge.props.fromParameter
          ? instance('aws_ecs.TagParameterContainerImage', from, edge.props.fromParameter === 'DIGEST' ? { isImageDigest: true } : undefined)
          : staticCall(IMAGE, 'fromEcrRepository', from, edge.props.tagOrDigest),
      );
    return only(
      context.purpose === 'template' ? staticCall(IMAGE, 'fromRegistry', property(from, 'valueAsString')) : staticCall(IMAGE, 'fromDockerImageAsset', from),
    );
  }
  if (props.imageSource === 'ASSET') {
    const { directory, file, target, buildArgs, platform } = props.imageAsset ?? {};
    const folder = required(directory, ['imageAsset', 'directory'], 'The folder with the Dockerfile');
    if (context.purpose === 'template') return parameter(node, `the folder ${folder}`);
    const options = structOrNothing({
      file,
      target,
      buildArgs: mapOf(buildArgs),
      platform: platform === undefined ? undefined : member('aws_ecr_assets.Platform', platform),
    });
    return only(staticCall(IMAGE, 'fromAsset', folder, options));
  }
  if (props.imageSource === 'TARBALL') {
    const tarball = required(props.imageTarball, ['imageTarball'], 'The tarball with the image');
    return context.purpose === 'template' ? parameter(node, `the tarball ${tarball}`) : only(staticCall(IMAGE, 'fromTarball', tarball));
  }
  const credentials = repositoryCredentials(node, context);
  return only(staticCall(IMAGE, 'fromRegistry', required(props.image, ['image'], 'The image'), credentials && { credentials }));
}

function only(value: Expr): PlannedImage {
  return { statements: [], value };
}

/** A parameter for an image that only the CDK project can build. */
function parameter(node: DesignNode<'container'>, from: string): PlannedImage {
  const id = `${node.id}:image`;
  const name = `${node.name}Image`;
  return {
    statements: [{ element: node.id, variable: { id, hint: name }, expr: imageParameter(name, from), paragraph: true }],
    value: staticCall(IMAGE, 'fromRegistry', property({ kind: 'ref', variable: id }, 'valueAsString')),
  };
}
