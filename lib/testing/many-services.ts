import { withPlaces } from '@/lib/layout/geometry';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import { emptyDesign, type Design } from '@/lib/document/design';
import type { Json } from '@/lib/util/json';

/** What else a design of many services is made of. */
export interface ManyServicesOptions {
  /**
   * Spreads the services over so many stacks: the first one has the VPC and the cluster, each other one its part of the services
   * with their task definitions, secrets and buckets behind one load balancer with path rules. At least two.
   */
  readonly stacks?: number;
}

/**
 * A design with a load-balanced Fargate service for each suffix, in one VPC and cluster; one suffix `''` gives the starter.
 * Without options each service has a load balancer of its own and nobody has placed anything.
 */
export function manyServices(suffixes: readonly string[], { stacks }: ManyServicesOptions = {}): Design {
  return stacks === undefined ? eachByItself(suffixes) : overStacks(suffixes, stacks);
}

interface RawNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parent?: string;
  readonly props: Readonly<Record<string, Json | undefined>>;
}

interface RawEdge {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly props: Readonly<Record<string, Json | undefined>>;
}

function eachByItself(suffixes: readonly string[]): Design {
  return designOf(
    'Web service',
    [
      { id: 'vpc', kind: 'vpc', name: 'Vpc', props: { maxAzs: 2, natGateways: 1 } },
      { id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: { containerInsights: 'ENABLED' } },
      ...suffixes.flatMap((suffix) => [
        ...taskOf(suffix, undefined),
        serviceOf(suffix, 'cluster'),
        { id: `lb${suffix}`, kind: 'load-balancer', name: `LoadBalancer${suffix}`, parent: 'vpc', props: { internetFacing: true } },
        { id: `listener${suffix}`, kind: 'listener', name: 'Listener', parent: `lb${suffix}`, props: { port: 80 } },
      ]),
    ],
    suffixes.flatMap((suffix) => [
      { id: `runs${suffix}`, kind: 'runs', from: `service${suffix}`, to: `task${suffix}`, props: {} },
      {
        id: `target${suffix}`,
        kind: 'target',
        from: `listener${suffix}`,
        to: `service${suffix}`,
        props: { containerName: 'web', containerPort: 80, healthCheckPath: '/' },
      },
    ]),
  );
}

/** So many services share a secret, and a bucket. */
const SHARED = 5;

function overStacks(suffixes: readonly string[], stacks: number): Design {
  const parts = Math.max(1, stacks - 1);
  const size = Math.ceil(suffixes.length / parts);
  const nodes: RawNode[] = [
    { id: 'platform', kind: 'stack', name: 'Platform', props: {} },
    { id: 'vpc', kind: 'vpc', name: 'Vpc', parent: 'platform', props: { maxAzs: 2, natGateways: 1 } },
    { id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: { containerInsights: 'ENABLED' } },
  ];
  const edges: RawEdge[] = [];
  for (let part = 0; part < parts; part += 1) {
    const stack = `stack${part}`;
    nodes.push(
      { id: stack, kind: 'stack', name: `Services${part + 1}`, props: {} },
      { id: `lb${part}`, kind: 'load-balancer', name: `LoadBalancer${part + 1}`, parent: stack, props: { internetFacing: true } },
      { id: `listener${part}`, kind: 'listener', name: 'Listener', parent: `lb${part}`, props: { port: 80 } },
    );
    edges.push({ id: `in${part}`, kind: 'placed-in', from: `lb${part}`, to: 'vpc', props: {} });
    suffixes.slice(part * size, (part + 1) * size).forEach((suffix, index) => {
      const shared = `${part}x${Math.floor(index / SHARED)}`;
      if (index % SHARED === 0) {
        nodes.push(
          { id: `secret${shared}`, kind: 'secret', name: `Password${shared}`, parent: stack, props: {} },
          { id: `bucket${shared}`, kind: 'bucket', name: `Files${shared}`, parent: stack, props: {} },
        );
      }
      nodes.push(...taskOf(suffix, stack), serviceOf(suffix, stack));
      edges.push(
        { id: `runs${suffix}`, kind: 'runs', from: `service${suffix}`, to: `task${suffix}`, props: {} },
        { id: `on${suffix}`, kind: 'placed-in', from: `service${suffix}`, to: 'cluster', props: {} },
        {
          id: `target${suffix}`,
          kind: 'target',
          from: `listener${part}`,
          to: `service${suffix}`,
          // The first service takes what no other rule takes.
          props: {
            containerName: 'web',
            containerPort: 80,
            healthCheckPath: '/',
            ...(index === 0 ? {} : { pathPatterns: [`/service${suffix}/*`], priority: index }),
          },
        },
      );
      if (index % 2 === 0)
        edges.push({ id: `secret${suffix}`, kind: 'uses-secret', from: `web${suffix}`, to: `secret${shared}`, props: { variables: [{ name: 'PASSWORD' }] } });
      else edges.push({ id: `bucket${suffix}`, kind: 'uses-bucket', from: `web${suffix}`, to: `bucket${shared}`, props: { access: 'READ' } });
    });
  }
  return withPlaces(designOf('Many services', nodes, edges));
}

function taskOf(suffix: string, parent: string | undefined): RawNode[] {
  return [
    {
      id: `task${suffix}`,
      kind: 'task-definition',
      name: `WebTask${suffix}`,
      ...(parent === undefined ? {} : { parent }),
      props: { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 },
    },
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
  ];
}

function serviceOf(suffix: string, parent: string): RawNode {
  return {
    id: `service${suffix}`,
    kind: 'service',
    name: `WebService${suffix}`,
    parent,
    props: { launchType: 'FARGATE', desiredCount: 2, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
  };
}

function designOf(name: string, nodes: readonly RawNode[], edges: readonly RawEdge[]): Design {
  const byId = <T extends DesignNode | DesignEdge>(records: readonly T[]): Record<string, T> =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...emptyDesign(name),
    nodes: byId(nodes.map((node) => nodeUnion.parse(node))),
    edges: byId(edges.map((edge) => edgeUnion.parse(edge))),
  };
}
