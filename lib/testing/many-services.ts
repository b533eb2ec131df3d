import { edgeUnion, nodeUnion } from '@/lib/kinds/union';
import { emptyDesign, type Design } from '@/lib/document/design';

/** A design with a load-balanced Fargate service for each suffix, in one VPC and cluster; one suffix `''` gives the starter. */
export function manyServices(suffixes: readonly string[]): Design {
  const nodes = [
    { id: 'vpc', kind: 'vpc', name: 'Vpc', props: { maxAzs: 2, natGateways: 1 } },
    { id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: { containerInsights: 'ENABLED' } },
    ...suffixes.flatMap((suffix) => [
      { id: `task${suffix}`, kind: 'task-definition', name: `WebTask${suffix}`, props: { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 } },
      {
        id: `web${suffix}`,
        kind: 'container',
        name: 'web',
        parent: `task${suffix}`,
        props: {
          image: 'public.ecr.aws/nginx/nginx:1.27',
          portMappings: [{ name: 'http', containerPort: 80 }],
          logging: { driver: 'awslogs', streamPrefix: 'web', retentionDays: 30 },
        },
      },
      {
        id: `service${suffix}`,
        kind: 'service',
        name: `WebService${suffix}`,
        parent: 'cluster',
        props: { launchType: 'FARGATE', desiredCount: 2, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
      },
      { id: `lb${suffix}`, kind: 'load-balancer', name: `LoadBalancer${suffix}`, parent: 'vpc', props: { internetFacing: true } },
      { id: `listener${suffix}`, kind: 'listener', name: 'Listener', parent: `lb${suffix}`, props: { port: 80 } },
    ]),
  ].map((node) => nodeUnion.parse(node));
  const edges = suffixes
    .flatMap((suffix) => [
      { id: `runs${suffix}`, kind: 'runs', from: `service${suffix}`, to: `task${suffix}`, props: {} },
      {
        id: `target${suffix}`,
        kind: 'target',
        from: `listener${suffix}`,
        to: `service${suffix}`,
        props: { containerName: 'web', containerPort: 80, healthCheckPath: '/' },
      },
    ])
    .map((edge) => edgeUnion.parse(edge));
  return {
    ...emptyDesign('Web service'),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
    edges: Object.fromEntries(edges.map((edge) => [edge.id, edge])),
  };
}
