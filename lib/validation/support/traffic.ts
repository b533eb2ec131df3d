import { containersOf, defaultContainerOf, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import type { DesignEdge, DesignNode } from '@/lib/kinds/union';

const HTTP_PORTS: readonly number[] = [80, 8000, 8008, 8080];
const HTTPS_PORTS: readonly number[] = [443, 8443];

/**
 * What a listener speaks: as it says, else as its port tells; nothing when neither does.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_elasticloadbalancingv2.BaseApplicationListenerProps.html
 */
export function protocolOfListener({ props }: DesignNode<'listener'>): 'HTTP' | 'HTTPS' | undefined {
  if (props.protocol) return props.protocol;
  if (props.port === undefined) return undefined;
  return HTTPS_PORTS.includes(props.port) ? 'HTTPS' : HTTP_PORTS.includes(props.port) ? 'HTTP' : undefined;
}

/** The port of a listener: as it says, else as its protocol tells. */
export function portOfListener({ props }: DesignNode<'listener'>): number | undefined {
  return props.port ?? (props.protocol === 'HTTPS' ? 443 : props.protocol === 'HTTP' ? 80 : undefined);
}

/** True when a target takes only requests that meet a condition. */
export function hasConditions({ props }: DesignEdge<'target'>): boolean {
  return (props.pathPatterns?.length ?? 0) + (props.hostHeaders?.length ?? 0) > 0;
}

/** The construct id of a target. */
export function nameOfTarget(edge: DesignEdge<'target'>, design: Graph): string {
  return edge.props.name ?? `${design.nodes[edge.to]?.name ?? ''}Target`;
}

/** The container that takes a target's requests: the one named, else the first essential one. */
export function containerOfTarget(edge: DesignEdge<'target'>, design: Graph): DesignNode<'container'> | undefined {
  const task = taskDefinitionOf(design, edge.to);
  if (!task) return undefined;
  if (edge.props.containerName === undefined) return defaultContainerOf(design, task.id);
  return containersOf(design, task.id).find((container) => container.name === edge.props.containerName);
}
