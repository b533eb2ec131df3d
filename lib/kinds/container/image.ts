import { instance, mapOf, member, property, ref, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr, Statement } from '@/lib/plan/plan';
import { invariant } from '@/lib/util/invariant';
import { imageParameter, planPullOfParameter } from '../image-parameter';
import { dockerfilePath, localPath } from '../local-files/local-path';
import { needsOf, type LocalNeed } from '../local-files/local-needs';
import { required, type PlanContext } from '../plan-context';
import type { DesignNode } from '../union';
import { pullsOf } from './pulls-of';
import { repositoryCredentials } from './secrets';

const IMAGE = 'aws_ecs.ContainerImage';

/** The image of a container, what must be made before it, and who may pull it. */
export interface PlannedImage {
  readonly before: readonly Statement[];
  readonly value: Expr;
  readonly after: readonly Statement[];
}

/** `ecs.ContainerImage.from…`: what an edge to a repository or asset says, else what the container says. */
export function planImage(node: DesignNode<'container'>, task: Expr, context: PlanContext): PlannedImage {
  const { props } = node;
  const edge = pullsOf(node.id, context.graph);
  if (edge) {
    const from = context.construct(edge.to);
    if (context.graph.nodes[edge.to]?.kind === 'repository')
      return only(
        edge.props.fromParameter
          ? instance('aws_ecs.TagParameterContainerImage', from, edge.props.fromParameter === 'DIGEST' ? { isImageDigest: true } : undefined)
          : staticCall(IMAGE, 'fromEcrRepository', from, edge.props.tagOrDigest || undefined),
      );
    if (context.purpose === 'project') return only(staticCall(IMAGE, 'fromDockerImageAsset', from));
    return { before: [], value: staticCall(IMAGE, 'fromRegistry', property(from, 'valueAsString')), after: planPullOfParameter(node.id, task) };
  }
  if (props.imageSource === 'ASSET') return planBuilt(node, task, context);
  if (props.imageSource === 'TARBALL') return planLoaded(node, task, context);
  const credentials = repositoryCredentials(node, context);
  return only(staticCall(IMAGE, 'fromRegistry', required(props.image, ['image'], 'The image'), credentials && { credentials }));
}

/** Built from a folder. */
function planBuilt(node: DesignNode<'container'>, task: Expr, context: PlanContext): PlannedImage {
  const need = needsOf(context.localNeeds(), node.id, 'directory')[0];
  invariant(need, 'a container that is built from a folder needs that folder');
  const folder = localPath(need);
  const file = dockerfilePath(need, ['imageAsset', 'file']);
  if (context.purpose === 'template') return parameter(node, need, task);
  const { target, buildArgs, platform } = node.props.imageAsset ?? {};
  const options = structOrNothing({
    file,
    target: target || undefined,
    buildArgs: mapOf(buildArgs),
    platform: platform === undefined ? undefined : member('aws_ecr_assets.Platform', platform),
  });
  return only(staticCall(IMAGE, 'fromAsset', folder, options));
}

/** Loaded from a tarball. */
function planLoaded(node: DesignNode<'container'>, task: Expr, context: PlanContext): PlannedImage {
  const need = needsOf(context.localNeeds(), node.id, 'tarball')[0];
  invariant(need, 'a container that is loaded from a tarball needs that tarball');
  const tarball = localPath(need);
  return context.purpose === 'template' ? parameter(node, need, task) : only(staticCall(IMAGE, 'fromTarball', tarball));
}

function only(value: Expr): PlannedImage {
  return { before: [], value, after: [] };
}

/** A parameter for an image that only the CDK project can build. */
function parameter(node: DesignNode<'container'>, need: LocalNeed, task: Expr): PlannedImage {
  const id = `${node.id} image`;
  return {
    before: [{ element: node.id, variable: { id, hint: need.parameters[0]! }, expr: imageParameter(need) }],
    value: staticCall(IMAGE, 'fromRegistry', property(ref(id), 'valueAsString')),
    after: planPullOfParameter(node.id, task),
  };
}
