import { edgesFrom, isKind, nodeOfKind, type Graph } from '../graph';
import { groupOf, membersOf } from '../groups';
import type { DesignNode } from '../union';

/** What a service needs a namespace for. */
export type NamespaceUse = 'SERVICE_CONNECT' | 'CLOUD_MAP';

/**
 * The namespaces that a cluster is told to have as its default: those drawn in it, then the one that it is connected to. It
 * can have one. A cluster that the CDK cannot give one has none: one without a VPC, or, of those drawn in it, one that is there already.
 */
export function defaultNamespacesOf(graph: Graph, cluster: string): DesignNode<'namespace'>[] {
  const { drawn, joined } = namespacesAt(graph, cluster);
  const node = nodeOfKind(graph, cluster, 'cluster');
  const why = node && whyNoDefault(graph, node);
  return [...new Set([...(why?.drawn === undefined ? drawn : []), ...(why?.joined === undefined ? joined : [])])];
}

/** Why a cluster cannot have a default namespace that is drawn in it, or one that it is connected to. */
export function whyNoDefault(graph: Graph, cluster: DesignNode<'cluster'>): { readonly drawn?: string | undefined; readonly joined?: string | undefined } {
  const { name, props } = cluster;
  if (props.source === 'existing') {
    const drawn = `${name} is there already: a namespace that it has is drawn outside of it, there already too, and ${name} is connected to it.`;
    return groupOf(graph, cluster, 'vpc')
      ? { drawn }
      : { drawn, joined: `${name} is known by its ARN alone, which says nothing of namespaces: draw it in its VPC.` };
  }
  const why = props.withoutVpc ? `${name} is in no VPC and nothing but a cluster: the CDK gives it no default namespace.` : undefined;
  return { drawn: why, joined: why };
}

function namespacesAt(graph: Graph, cluster: string) {
  const drawn = membersOf(graph, cluster).filter((node): node is DesignNode<'namespace'> => isKind(node, 'namespace'));
  const joined = edgesFrom(graph, cluster, 'uses-namespace').flatMap(({ to }) => nodeOfKind(graph, to, 'namespace') ?? []);
  return { drawn, joined };
}

/** The default namespace of a cluster. */
export function defaultNamespaceOf(graph: Graph, cluster: string): DesignNode<'namespace'> | undefined {
  return defaultNamespacesOf(graph, cluster)[0];
}

/** The namespaces to which a service is connected for a use. */
export function ownNamespacesOf(graph: Graph, service: DesignNode<'service'>, use: NamespaceUse): DesignNode<'namespace'>[] {
  return edgesFrom(graph, service.id, 'uses-namespace').flatMap(({ to, props }) =>
    props.for === undefined || props.for === use ? (nodeOfKind(graph, to, 'namespace') ?? []) : [],
  );
}

/** The namespace of a service for a use: the one that it is connected to, else its cluster's default. */
export function namespaceOfService(graph: Graph, service: DesignNode<'service'>, use: NamespaceUse): DesignNode<'namespace'> | undefined {
  const [own] = ownNamespacesOf(graph, service, use);
  if (own) return own;
  const cluster = groupOf(graph, service, 'cluster');
  return cluster && defaultNamespaceOf(graph, cluster.id);
}

/** The namespace that a Cloud Map service is in. */
export function namespaceOfName(graph: Graph, name: DesignNode<'cloud-map-service'>): DesignNode<'namespace'> | undefined {
  return nodeOfKind(graph, edgesFrom(graph, name.id, 'uses-namespace')[0]?.to, 'namespace');
}

/** Whether names of a namespace are found by an API alone. */
export function isHttp(namespace: DesignNode<'namespace'> | undefined): boolean {
  return namespace?.props.type === 'HTTP';
}
