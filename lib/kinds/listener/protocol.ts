import { edgesFrom, type Graph } from '../graph';
import { listenerType } from '../load-balancer/type';
import type { DesignNode, Props } from '../union';

/** What a listener can speak. */
export type ListenerProtocol = NonNullable<Props<'listener'>['protocol']>;

const HTTP_PORTS: readonly number[] = [80, 8000, 8008, 8080];
const HTTPS_PORTS: readonly number[] = [443, 8443];

/**
 * What a listener speaks: as it says, else as the CDK takes it from its port (application and classic) or its certificates
 * (network); nothing when that leaves it open.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_elasticloadbalancingv2.BaseApplicationListenerProps.html
 */
export function listenerProtocol(listener: DesignNode<'listener'>, graph: Graph): ListenerProtocol | undefined {
  const { protocol, port } = listener.props;
  if (protocol) return protocol;
  switch (listenerType(listener, graph)) {
    case 'network':
      return hasCertificate(listener, graph) ? 'TLS' : 'TCP';
    case 'classic':
      return port === 80 ? 'HTTP' : port === 443 ? 'HTTPS' : undefined;
    case 'application':
      if (port === undefined) return undefined;
      return HTTPS_PORTS.includes(port) ? 'HTTPS' : HTTP_PORTS.includes(port) ? 'HTTP' : undefined;
  }
}

/** The port of a listener: as it says, else as its protocol tells. */
export function listenerPort({ props }: DesignNode<'listener'>): number | undefined {
  return props.port ?? (props.protocol === 'HTTPS' ? 443 : props.protocol === 'HTTP' ? 80 : undefined);
}

/** True when a listener presents a certificate: one that it names, or one that an edge leads to. */
export function hasCertificate({ id, props }: DesignNode<'listener'>, graph: Graph): boolean {
  return (props.certificateArns?.length ?? 0) > 0 || edgesFrom(graph, id, 'presents').length > 0;
}
