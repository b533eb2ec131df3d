import { freeName, type Graph } from '@/lib/kinds/graph';
import { portsOfService } from '@/lib/kinds/service/connect/ports';
import { nodeUnion, type DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../finding';
import { freeId } from './fixes';

/** Gives a cluster a default namespace: for Service Connect, which needs no DNS, unless DNS is wanted. Its name is `local` until somebody says otherwise. */
export function clusterNamespaceFix(design: Graph, cluster: DesignNode<'cluster'>, type: 'HTTP' | 'DNS_PRIVATE' = 'HTTP'): Fix {
  const namespace = nodeUnion.parse({
    id: freeId(design, `${cluster.id}-namespace`),
    kind: 'namespace',
    name: freeName(design, 'namespace', cluster.id, 'Namespace'),
    parent: cluster.id,
    props: { type, namespaceName: 'local', useForServiceConnect: true },
  });
  return { label: `Give ${cluster.name} a namespace`, command: { type: 'add', nodes: [namespace], edges: [], layout: {} } };
}

/** The names of the ports of a service's tasks that Service Connect could offer. */
export function offeredNames(design: Graph, service: string): string[] {
  return [...new Set(portsOfService(design, service).flatMap(({ mapping }) => (mapping.name && mapping.containerPort ? [mapping.name] : [])))];
}
