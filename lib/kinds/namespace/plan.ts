import { call, construct, member, property, ref, staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { nodeOfKind } from '../graph';
import { doing, Incomplete, making, required, type PlanContext } from '../plan-context';
import { cloudMapReference } from './reference';
import { shortEnough } from '../references';
import type { DesignNode, Props } from '../union';
import { vpcOf } from '../vpc/of';
import { defaultNamespacesOf, whyNoDefault } from './of';

/** A Cloud Map namespace: the default one that a cluster makes, one by itself, or an existing one by its name, id and ARN. */
export function planNamespace(node: DesignNode<'namespace'>, context: PlanContext): readonly Statement[] {
  const { props } = node;
  const cluster = nodeOfKind(context.graph, node.parent, 'cluster');
  if (cluster) checkDefault(context, cluster, node.id, 'drawn');
  if (props.source === 'existing') {
    const made = making(
      node,
      staticCall(CLASSES[typeOf(props)].fqn, CLASSES[typeOf(props)].from, THIS, node.name, {
        namespaceName: cloudMapReference(props.namespaceName, 'namespaceName', 'The name of the existing namespace'),
        namespaceId: cloudMapReference(props.namespaceId, 'namespaceId', 'The id of the existing namespace'),
        namespaceArn: cloudMapReference(props.namespaceArn, 'namespaceArn', 'The ARN of the existing namespace'),
      }),
    );
    if (!cluster) return [made];
    const options = { namespace: ref(node.id), useForServiceConnect: props.useForServiceConnect };
    return [made, doing(node.id, call(context.construct(cluster.id), 'addExistingDefaultCloudMapNamespace', options))];
  }
  const name = required(props.namespaceName, ['namespaceName'], 'The name of the namespace, such as shop.local,');
  if (cluster)
    return [
      making(
        node,
        call(context.construct(cluster.id), 'addDefaultCloudMapNamespace', {
          name,
          type: props.type === undefined ? undefined : member('aws_servicediscovery.NamespaceType', props.type),
          useForServiceConnect: props.useForServiceConnect,
        }),
      ),
    ];
  const vpc = typeOf(props) === 'DNS_PRIVATE' ? required(vpcOf(node, context, ['type']), ['type'], 'The VPC around the namespace') : undefined;
  return [making(node, construct(CLASSES[typeOf(props)].fqn, node.name, { name, description: shortEnough(props.description, 1024), vpc }))];
}

/** `cluster.addExistingDefaultCloudMapNamespace(…)` for a namespace that is drawn outside the cluster. */
export function planDefaultNamespace(
  edge: { readonly id: string; readonly from: string; readonly to: string; readonly props: { readonly useForServiceConnect?: boolean | undefined } },
  context: PlanContext,
): readonly Statement[] {
  const cluster = nodeOfKind(context.graph, edge.from, 'cluster');
  if (!cluster) return [];
  checkDefault(context, cluster, edge.to, 'joined');
  // The plan of a cluster that is there already speaks of it.
  if (cluster.props.source === 'existing') return [];
  const options = { namespace: context.construct(edge.to), useForServiceConnect: edge.props.useForServiceConnect };
  return [doing(edge.id, call(context.construct(cluster.id), 'addExistingDefaultCloudMapNamespace', options))];
}

/** The ARN of a namespace: naming it makes what has the ARN wait for the namespace, which its name does not. */
export function namespaceArn(namespace: string, context: PlanContext) {
  return property(context.construct(namespace), 'namespaceArn');
}

type Type = NonNullable<Props<'namespace'>['type']>;

/** The type of a namespace: found by DNS inside a VPC unless it says otherwise. */
export function typeOf({ type }: Props<'namespace'>): Type {
  return type ?? 'DNS_PRIVATE';
}

/** The CDK's class of each type of namespace. */
export const CLASSES: Record<Type, { readonly fqn: string; readonly from: string; readonly resource: string }> = {
  HTTP: { fqn: 'aws_servicediscovery.HttpNamespace', from: 'fromHttpNamespaceAttributes', resource: 'aws_servicediscovery.CfnHttpNamespace' },
  DNS_PRIVATE: {
    fqn: 'aws_servicediscovery.PrivateDnsNamespace',
    from: 'fromPrivateDnsNamespaceAttributes',
    resource: 'aws_servicediscovery.CfnPrivateDnsNamespace',
  },
  DNS_PUBLIC: {
    fqn: 'aws_servicediscovery.PublicDnsNamespace',
    from: 'fromPublicDnsNamespaceAttributes',
    resource: 'aws_servicediscovery.CfnPublicDnsNamespace',
  },
};

/** A second default namespace, or one where there can be none, would be refused by the CDK, and with it the whole stack. */
function checkDefault({ graph }: PlanContext, cluster: DesignNode<'cluster'>, namespace: string, how: 'drawn' | 'joined'): void {
  const why = whyNoDefault(graph, cluster)[how];
  if (why !== undefined) throw new Incomplete([], why);
  const [first] = defaultNamespacesOf(graph, cluster.id);
  const twice = how === 'joined' && graph.nodes[namespace]?.parent === cluster.id;
  if (first && (first.id !== namespace || twice)) throw new Incomplete([], `${cluster.name} has the default namespace ${first.name}; a cluster can have one.`);
}
