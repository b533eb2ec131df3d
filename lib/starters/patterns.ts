import type { Design } from '@/lib/document/design';
import type { Props } from '@/lib/kinds/union';
import { draw, type ShortEdge, type ShortNode } from './draw';

/** Where a pattern runs its tasks. */
export type Platform = 'FARGATE' | 'EC2';

/** A usual arrangement of services, as ordinary nodes. */
export interface Pattern {
  readonly id: string;
  readonly title: string;
  /** What it is, without where it runs. */
  readonly description: string;
  /** The design without places. */
  readonly draw: (platform: Platform) => Design;
}

const WEB_IMAGE = 'public.ecr.aws/nginx/nginx:1.27';
/** One task less while nothing waits, more of them the more waits. */
const QUEUE_STEPS = [
  { upper: 0, change: -1 },
  { lower: 100, change: 1 },
  { lower: 500, change: 5 },
];
const WORKER_IMAGE = 'public.ecr.aws/docker/library/busybox:1.36';

/**
 * The patterns that the CDK's own library of patterns has too; the load-balanced service on Fargate is a starter of its own.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs_patterns-readme.html
 */
export const PATTERNS: readonly Pattern[] = [
  {
    id: 'load-balanced-service',
    title: 'Load-balanced web service',
    description: 'Two tasks behind an application load balancer.',
    draw: (platform) =>
      draw(
        'Web service',
        [
          ...network(platform),
          { kind: 'load-balancer', name: 'LoadBalancer', in: 'Vpc', props: { internetFacing: true } },
          { kind: 'listener', name: 'Listener', in: 'LoadBalancer', props: { port: 80 } },
          service('WebService', platform, 2),
          ...task('WebTask', platform),
          web(platform, [{ name: 'http', containerPort: 80 }]),
        ],
        [
          ...running('WebService', 'WebTask', platform),
          ['target', 'Listener', 'WebService', { containerName: 'web', containerPort: 80, healthCheckPath: '/' }],
        ],
      ),
  },
  {
    id: 'network-load-balanced-service',
    title: 'Service behind a network load balancer',
    description: 'Two tasks that take TCP connections: for protocols besides HTTP, and for very many connections.',
    draw: (platform) =>
      draw(
        'Network service',
        [
          ...network(platform),
          { kind: 'load-balancer', name: 'LoadBalancer', in: 'Vpc', props: { type: 'network', internetFacing: true } },
          { kind: 'listener', name: 'Listener', in: 'LoadBalancer', props: { port: 80, protocol: 'TCP', open: true } },
          service('WebService', platform, 2),
          ...task('WebTask', platform),
          web(platform, [{ name: 'tcp', containerPort: 80 }]),
        ],
        [...running('WebService', 'WebTask', platform), ['target', 'Listener', 'WebService', { containerName: 'web', containerPort: 80, open: true }]],
      ),
  },
  {
    id: 'several-target-groups',
    title: 'One service, several target groups',
    description: 'An application load balancer sends some paths to a second container of the same tasks.',
    draw: (platform) =>
      draw(
        'Several target groups',
        [
          ...network(platform),
          { kind: 'load-balancer', name: 'LoadBalancer', in: 'Vpc', props: { internetFacing: true } },
          { kind: 'listener', name: 'Listener', in: 'LoadBalancer', props: { port: 80 } },
          service('ShopService', platform, 2),
          ...task('ShopTask', platform),
          web(platform, [{ name: 'http', containerPort: 80 }], 'ShopTask'),
          {
            kind: 'container',
            name: 'admin',
            in: 'ShopTask',
            props: {
              image: WEB_IMAGE,
              ...memory(platform),
              environment: { NGINX_PORT: '8080' },
              portMappings: [{ name: 'admin', containerPort: 8080 }],
              logging: { driver: 'awslogs', streamPrefix: 'admin', retentionDays: 30 },
            },
          },
        ],
        [
          ...running('ShopService', 'ShopTask', platform),
          ['target', 'Listener', 'ShopService', { name: 'Shop', containerName: 'web', containerPort: 80, healthCheckPath: '/' }],
          [
            'target',
            'Listener',
            'ShopService',
            { name: 'Admin', containerName: 'admin', containerPort: 8080, pathPatterns: ['/admin/*'], priority: 10, healthCheckPath: '/' },
          ],
        ],
      ),
  },
  {
    id: 'several-network-target-groups',
    title: 'One service, several ports',
    description: 'A network load balancer with two listeners, each for a port of the same tasks.',
    draw: (platform) =>
      draw(
        'Several ports',
        [
          ...network(platform),
          { kind: 'load-balancer', name: 'LoadBalancer', in: 'Vpc', props: { type: 'network', internetFacing: true } },
          { kind: 'listener', name: 'Web', in: 'LoadBalancer', props: { port: 80, protocol: 'TCP', open: true } },
          { kind: 'listener', name: 'Metrics', in: 'LoadBalancer', props: { port: 9090, protocol: 'TCP', open: true } },
          service('WebService', platform, 2),
          ...task('WebTask', platform),
          web(platform, [
            { name: 'http', containerPort: 80 },
            { name: 'metrics', containerPort: 9090 },
          ]),
        ],
        [
          ...running('WebService', 'WebTask', platform),
          ['target', 'Web', 'WebService', { name: 'WebTarget', containerName: 'web', containerPort: 80, open: true }],
          ['target', 'Metrics', 'WebService', { name: 'MetricsTarget', containerName: 'web', containerPort: 9090, open: true }],
        ],
      ),
  },
  {
    id: 'queue-worker',
    title: 'Queue worker',
    description: 'Tasks that work through a queue, as many as its messages need; what fails goes to a queue of its own.',
    draw: (platform) =>
      draw(
        'Queue worker',
        [
          ...network(platform),
          service('Worker', platform, undefined, { scaling: { minCapacity: 1, maxCapacity: 10, policies: [{ type: 'CPU', target: 60 }] } }),
          ...task('WorkerTask', platform),
          worker('worker', 'WorkerTask', platform, 'while true; do echo "taking messages from $QUEUE_URL"; sleep 60; done'),
          { kind: 'queue', name: 'Queue', props: { visibilityTimeoutSeconds: 60, enforceSsl: true } },
          { kind: 'queue', name: 'Failed', props: { retentionSeconds: 1_209_600, enforceSsl: true } },
        ],
        [
          ...running('Worker', 'WorkerTask', platform),
          ['scales-on', 'Worker', 'Queue', { steps: QUEUE_STEPS }],
          ['grants', 'worker', 'Queue', { access: 'READ', environment: [{ name: 'QUEUE_URL' }] }],
          ['dead-letters', 'Queue', 'Failed', { maxReceiveCount: 3 }],
        ],
      ),
  },
  {
    id: 'scheduled-task',
    title: 'Scheduled task',
    description: 'A task that runs every night and then ends; events that could not start it are kept.',
    draw: (platform) =>
      draw(
        'Scheduled task',
        [
          ...network(platform),
          { kind: 'scheduled-task', name: 'Nightly', in: 'Cluster', props: { schedule: 'cron(0 3 * * ? *)', retryAttempts: 2, maxEventAgeSeconds: 3600 } },
          ...task('ReportTask', platform),
          worker('report', 'ReportTask', platform, 'echo "making the report of $(date)"'),
          { kind: 'queue', name: 'NotStarted', props: { retentionSeconds: 1_209_600, enforceSsl: true } },
        ],
        [
          ['runs', 'Nightly', 'ReportTask'],
          ['dead-letters', 'Nightly', 'NotStarted'],
        ],
      ),
  },
];

/** The VPC, the cluster in it, and the instances of that where tasks need some. */
function network(platform: Platform): ShortNode[] {
  return [
    { kind: 'vpc', name: 'Vpc', props: { maxAzs: 2, natGateways: 1 } },
    { kind: 'cluster', name: 'Cluster', in: 'Vpc', props: { containerInsights: 'ENABLED' } },
    ...(platform === 'EC2'
      ? [
          {
            kind: 'capacity' as const,
            name: 'Capacity',
            in: 'Cluster',
            props: { as: 'CAPACITY_PROVIDER' as const, instanceType: 't3.large', machineImage: 'AMAZON_LINUX_2023' as const, minCapacity: 1, maxCapacity: 4 },
          },
        ]
      : []),
  ];
}

function service(name: string, platform: Platform, desiredCount: number | undefined, more: Props<'service'> = {}): ShortNode {
  return {
    kind: 'service',
    name,
    in: 'Cluster',
    props: { ...(platform === 'FARGATE' ? { launchType: 'FARGATE' as const } : {}), desiredCount, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK', ...more },
  };
}

function running(service: string, task: string, platform: Platform): ShortEdge[] {
  return [['runs', service, task], ...(platform === 'EC2' ? [['runs-on', service, 'Capacity', {}] satisfies ShortEdge] : [])];
}

function task(name: string, platform: Platform): ShortNode[] {
  return [{ kind: 'task-definition', name, props: platform === 'FARGATE' ? { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 } : { launchType: 'EC2' } }];
}

type Ports = NonNullable<NonNullable<Extract<ShortNode, { kind: 'container' }>['props']>['portMappings']>;

function web(platform: Platform, portMappings: Ports, inside = 'WebTask'): ShortNode {
  return {
    kind: 'container',
    name: 'web',
    in: inside,
    props: { image: WEB_IMAGE, ...memory(platform), portMappings, logging: { driver: 'awslogs', streamPrefix: 'web', retentionDays: 30 } },
  };
}

function worker(name: string, inside: string, platform: Platform, command: string): ShortNode {
  return {
    kind: 'container',
    name,
    in: inside,
    props: {
      image: WORKER_IMAGE,
      ...memory(platform),
      command: ['sh', '-c', command],
      logging: { driver: 'awslogs', streamPrefix: name, retentionDays: 30 },
    },
  };
}

/** On instances a container says itself how much memory it takes. */
function memory(platform: Platform): { readonly memoryLimitMiB?: number } {
  return platform === 'EC2' ? { memoryLimitMiB: 512 } : {};
}
