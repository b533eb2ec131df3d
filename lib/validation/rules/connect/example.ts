import type { Design } from '@/lib/document/design';
import { ec2Example, fargateExample, type ExampleChange } from '../../example';

type Nodes = NonNullable<ExampleChange['nodes']>;
type Edges = NonNullable<ExampleChange['edges']>;

const ORDERS: Nodes = {
  names: { kind: 'namespace', name: 'Names', parent: 'cluster', props: { namespaceName: 'shop.local', useForServiceConnect: true } },
  'orders-task': { kind: 'task-definition', name: 'OrdersTask', props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512 } },
  orders: {
    kind: 'container',
    name: 'orders',
    parent: 'orders-task',
    props: {
      image: 'public.ecr.aws/nginx/nginx:1.27',
      portMappings: [{ name: 'http', containerPort: 8080, appProtocol: 'http' }],
      user: '1000',
      readonlyRootFilesystem: true,
      logging: { driver: 'awslogs', streamPrefix: 'orders', retentionDays: 30 },
      healthCheck: { command: ['CMD-SHELL', 'wget -q -O /dev/null http://localhost:8080/ || exit 1'] },
    },
  },
  'orders-service': {
    kind: 'service',
    name: 'Orders',
    parent: 'cluster',
    props: {
      launchType: 'FARGATE',
      desiredCount: 2,
      minHealthyPercent: 100,
      circuitBreaker: 'ROLLBACK',
      serviceConnect: { services: [{ portMappingName: 'http', dnsName: 'orders', port: 80 }] },
    },
  },
};

const CALLED: Edges = {
  'runs-orders': { kind: 'runs', from: 'orders-service', to: 'orders-task' },
  call: { kind: 'calls', from: 'service', to: 'orders-service', props: {} },
};

/**
 * {@link fargateExample} with a second service that it calls by Service Connect, changed as said. More ids: `names` (the
 * cluster's default namespace), `orders-task`, `orders` (container, port `http` 8080), `orders-service`; edges
 * `runs-orders` and `call`.
 */
export function connectExample(change: ExampleChange = {}): Design {
  return fargateExample({ nodes: together(ORDERS, change.nodes), edges: together(CALLED, change.edges) });
}

/** {@link connectExample} where the second service has a name in Cloud Map instead. */
export function cloudMapExample(change: ExampleChange = {}): Design {
  const named: Nodes = { 'orders-service': { props: { serviceConnect: undefined, cloudMap: { name: 'orders' } } } };
  return connectExample({ ...change, nodes: together(named, change.nodes) });
}

/** {@link ec2Example}, whose tasks share the network of their instance, with a name in Cloud Map and a port. Adds `names`. */
export function bridgeExample(change: ExampleChange = {}): Design {
  const named: Nodes = {
    names: { kind: 'namespace', name: 'Names', parent: 'cluster', props: { namespaceName: 'shop.local' } },
    app: { props: { portMappings: [{ name: 'http', containerPort: 8080 }] } },
    service: { props: { cloudMap: { name: 'app' } } },
  };
  return ec2Example({ ...change, nodes: together(named, change.nodes) });
}

/** What both say, the second on top; props are merged. */
function together<T extends { readonly props?: Readonly<Record<string, unknown>> }>(
  base: Readonly<Record<string, T | null>>,
  change: Readonly<Record<string, T | null>> = {},
): Readonly<Record<string, T | null>> {
  const all: Record<string, T | null> = { ...base };
  for (const [id, said] of Object.entries(change)) {
    const before = base[id];
    all[id] = before && said ? { ...before, ...said, props: { ...before.props, ...said.props } } : said;
  }
  return all;
}
