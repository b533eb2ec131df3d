import { emptyDesign, type Design } from '@/lib/document/design';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode, type EdgeKind, type Kind, type Props } from '@/lib/kinds/union';
import { invariant } from '@/lib/util/invariant';

/** What an example says differently from the working design that it starts from. */
export interface ExampleChange {
  /** Props to merge into a node, by node id; `null` removes the node. New nodes give `kind` and `name` too. */
  readonly nodes?: Readonly<Record<string, NodeChange | null>>;
  /** Edges to add or replace, by id; `null` removes the edge. */
  readonly edges?: Readonly<Record<string, EdgeChange | null>>;
}

interface NodeChange {
  readonly kind?: Kind;
  readonly name?: string;
  readonly parent?: string | null;
  readonly order?: number;
  /** Merged into the node's props; `undefined` takes a property away. */
  readonly props?: Readonly<Record<string, unknown>>;
}

interface EdgeChange {
  readonly kind?: EdgeKind;
  readonly from?: string;
  readonly to?: string;
  readonly props?: Readonly<Record<string, unknown>>;
}

/**
 * A correct load-balanced Fargate service, changed as said. Ids: `vpc`, `cluster`, `task`, `web` (container, port
 * 8080), `service`, `lb`, `listener`; edges `runs` and `target`.
 */
export function fargateExample(change: ExampleChange = {}): Design {
  return changed(
    [
      node('vpc', 'vpc', 'Vpc', undefined, { maxAzs: 2, natGateways: 1 }),
      node('cluster', 'cluster', 'Cluster', 'vpc', { containerInsights: 'ENABLED' }),
      node('task', 'task-definition', 'WebTask', undefined, { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 }),
      node('web', 'container', 'web', 'task', {
        image: 'public.ecr.aws/nginx/nginx:1.27',
        portMappings: [{ containerPort: 8080 }],
        user: '1000',
        readonlyRootFilesystem: true,
        logging: { driver: 'awslogs', streamPrefix: 'web', retentionDays: 30 },
        healthCheck: { command: ['CMD-SHELL', 'wget -q -O /dev/null http://localhost:8080/ || exit 1'] },
      }),
      node('service', 'service', 'WebService', 'cluster', { launchType: 'FARGATE', desiredCount: 2, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' }),
      node('lb', 'load-balancer', 'LoadBalancer', 'vpc', { internetFacing: true, dropInvalidHeaderFields: true }),
      node('listener', 'listener', 'Listener', 'lb', {
        port: 443,
        protocol: 'HTTPS',
        certificateArns: ['arn:aws:acm:eu-west-1:111122223333:certificate/0a1b2c3d'],
      }),
    ],
    [
      edge('runs', 'runs', 'service', 'task', {}),
      edge('target', 'target', 'listener', 'service', { containerName: 'web', containerPort: 8080, healthCheckPath: '/' }),
    ],
    change,
  );
}

/** A correct service on EC2 instances, changed as said. Ids: `vpc`, `cluster`, `capacity`, `task`, `app` (container), `service`; edge `runs`. */
export function ec2Example(change: ExampleChange = {}): Design {
  return changed(
    [
      node('vpc', 'vpc', 'Vpc', undefined, { maxAzs: 2, natGateways: 1 }),
      node('cluster', 'cluster', 'Cluster', 'vpc', { containerInsights: 'ENABLED' }),
      node('capacity', 'capacity', 'Capacity', 'cluster', { instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023', minCapacity: 2, maxCapacity: 4 }),
      node('task', 'task-definition', 'Task', undefined, { launchType: 'EC2' }),
      node('app', 'container', 'app', 'task', {
        image: 'public.ecr.aws/docker/library/busybox:1.36',
        memoryLimitMiB: 512,
        user: '1000',
        readonlyRootFilesystem: true,
        logging: { driver: 'awslogs', streamPrefix: 'app', retentionDays: 30 },
        healthCheck: { command: ['CMD-SHELL', 'true'] },
      }),
      node('service', 'service', 'Service', 'cluster', { launchType: 'EC2', desiredCount: 2, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' }),
    ],
    [edge('runs', 'runs', 'service', 'task', {})],
    change,
  );
}

/** A correct container to put next to `app` or `web`, changed as said. */
export function sidecar(props: Readonly<Record<string, unknown>>, name = 'side'): NodeChange {
  return {
    kind: 'container',
    name,
    parent: 'task',
    order: 1,
    props: merged(
      {
        image: 'public.ecr.aws/docker/library/busybox:1.36',
        memoryLimitMiB: 64,
        user: '1000',
        readonlyRootFilesystem: true,
        logging: { driver: 'awslogs', streamPrefix: name, retentionDays: 30 },
        healthCheck: { command: ['CMD-SHELL', 'true'] },
      },
      props,
    ),
  };
}

/** An App Mesh proxy that container `web` of {@link fargateExample} could be. */
export const EXAMPLE_PROXY = {
  containerName: 'web',
  ignoredUid: 1337,
  appPorts: [{ port: 8080 }],
  proxyIngressPort: 15000,
  proxyEgressPort: 15001,
} as const;

function node<K extends Kind>(id: string, kind: K, name: string, parent: string | undefined, props: Props<K>): DesignNode {
  return nodeUnion.parse({ id, kind, name, ...(parent === undefined ? {} : { parent }), props });
}

function edge(id: string, kind: EdgeKind, from: string, to: string, props: Readonly<Record<string, unknown>>): DesignEdge {
  return edgeUnion.parse({ id, kind, from, to, props });
}

function changed(nodes: readonly DesignNode[], edges: readonly DesignEdge[], change: ExampleChange): Design {
  const allNodes = new Map(nodes.map((it) => [it.id, it]));
  for (const [id, given] of Object.entries(change.nodes ?? {})) {
    if (given === null) {
      allNodes.delete(id);
      continue;
    }
    const before = allNodes.get(id);
    const parent = given.parent === undefined ? before?.parent : (given.parent ?? undefined);
    const { parent: _parent, ...rest } = before ?? { kind: given.kind, name: given.name, id, props: {} };
    const next = { ...rest, ...given, id, ...(parent === undefined ? { parent: undefined } : { parent }), props: merged(before?.props, given.props) };
    allNodes.set(id, nodeUnion.parse(next));
  }
  const allEdges = new Map(edges.map((it) => [it.id, it]));
  for (const [id, given] of Object.entries(change.edges ?? {})) {
    if (given === null) allEdges.delete(id);
    else {
      const before = allEdges.get(id);
      allEdges.set(id, edgeUnion.parse({ ...before, ...given, id, props: merged(before?.props, given.props) }));
    }
  }
  for (const it of allEdges.values()) invariant(allNodes.has(it.from) && allNodes.has(it.to), `an example's edge ${it.id} leads nowhere`);
  return { ...emptyDesign('example'), nodes: Object.fromEntries(allNodes), edges: Object.fromEntries(allEdges) };
}

function merged(before: Readonly<Record<string, unknown>> | undefined, change: Readonly<Record<string, unknown>> | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined));
}
