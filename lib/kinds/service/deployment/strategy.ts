import type { Graph } from '../../graph';
import type { DesignNode, Props } from '../../union';
import { isExistingService } from '../existing';
import { serviceLaunchType } from '../launch-type';

/** How ECS replaces old tasks by new ones. */
export type DeploymentStrategy = NonNullable<Props<'service'>['deploymentStrategy']>;

/** A strategy in words, as a noun: "blue/green". */
export const STRATEGY_TEXT: Record<DeploymentStrategy, string> = { ROLLING: 'rolling', BLUE_GREEN: 'blue/green', LINEAR: 'linear', CANARY: 'canary' };

/** Who deploys, in words. */
export const CONTROLLER_TEXT: Record<NonNullable<Props<'service'>['deploymentController']>, string> = {
  ECS: 'ECS',
  CODE_DEPLOY: 'CodeDeploy',
  EXTERNAL: 'a deployment controller of your own',
};

/** True when ECS itself deploys a service. */
export function isEcsController({ deploymentController }: Props<'service'>): boolean {
  return (deploymentController ?? 'ECS') === 'ECS';
}

/** True for a service whose deployments run new tasks beside the old ones and move requests from one target group to another. */
export function shiftsTraffic(service: DesignNode<'service'>, graph: Graph): boolean {
  const strategy = service.props.deploymentStrategy ?? 'ROLLING';
  return strategy !== 'ROLLING' && isEcsController(service.props) && !isExistingService(service) && serviceLaunchType(service, graph) !== 'EXTERNAL';
}
