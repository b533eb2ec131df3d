import { FORMAT_VERSION, type Design } from '@/lib/document/design';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import type { Placement } from '@/lib/model/element';
import { drawnStarters } from './drawn-starters';
import generatedPlaces from './generated/places.json';
import type { Platform } from './patterns';

/** A design to begin with. */
export interface Starter {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Where its tasks run. */
  readonly platform: Platform;
  /** Makes a fresh copy. */
  readonly design: () => Design;
}

const OWN: readonly Starter[] = [
  {
    id: 'ec2-service',
    title: 'Service on EC2 instances',
    description: 'A cluster with three instances and a service that runs the ECS sample on them.',
    platform: 'EC2',
    design: () =>
      design(
        'EC2 service',
        [
          { id: 'vpc', kind: 'vpc', name: 'Vpc', props: { maxAzs: 2, natGateways: 1 } },
          { id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: {} },
          {
            id: 'capacity',
            kind: 'capacity',
            name: 'DefaultAutoScalingGroupCapacity',
            parent: 'cluster',
            props: { instanceType: 't2.xlarge', machineImage: 'AMAZON_LINUX_2023', desiredCapacity: 3 },
          },
          { id: 'task', kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
          { id: 'container', kind: 'container', name: 'DefaultContainer', parent: 'task', props: { image: 'amazon/amazon-ecs-sample', memoryLimitMiB: 512 } },
          { id: 'service', kind: 'service', name: 'Service', parent: 'cluster', props: { launchType: 'EC2' } },
        ],
        [{ id: 'runs', kind: 'runs', from: 'service', to: 'task', props: {} }],
        {
          vpc: { x: 0, y: 0, width: 340, height: 276 },
          cluster: { x: 24, y: 48, width: 264, height: 200 },
          capacity: { x: 24, y: 40 },
          service: { x: 24, y: 116 },
          task: { x: 412, y: 128 },
        },
      ),
  },
  {
    id: 'load-balanced-service',
    title: 'Load-balanced web service',
    description: 'A Fargate service with two tasks behind an application load balancer.',
    platform: 'FARGATE',
    design: () =>
      design(
        'Web service',
        [
          { id: 'vpc', kind: 'vpc', name: 'Vpc', props: { maxAzs: 2, natGateways: 1 } },
          { id: 'lb', kind: 'load-balancer', name: 'LoadBalancer', parent: 'vpc', props: { internetFacing: true } },
          { id: 'listener', kind: 'listener', name: 'Listener', parent: 'lb', props: { port: 80 } },
          { id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: { containerInsights: 'ENABLED' } },
          {
            id: 'service',
            kind: 'service',
            name: 'WebService',
            parent: 'cluster',
            props: { launchType: 'FARGATE', desiredCount: 2, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
          },
          { id: 'task', kind: 'task-definition', name: 'WebTask', props: { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024 } },
          {
            id: 'web',
            kind: 'container',
            name: 'web',
            parent: 'task',
            props: {
              image: 'public.ecr.aws/nginx/nginx:1.27',
              portMappings: [{ name: 'http', containerPort: 80 }],
              logging: { driver: 'awslogs', streamPrefix: 'web', retentionDays: 30 },
            },
          },
        ],
        [
          { id: 'runs', kind: 'runs', from: 'service', to: 'task', props: {} },
          { id: 'target', kind: 'target', from: 'listener', to: 'service', props: { containerName: 'web', containerPort: 80, healthCheckPath: '/' } },
        ],
        {
          vpc: { x: 0, y: 0, width: 652, height: 240 },
          lb: { x: 24, y: 56 },
          cluster: { x: 344, y: 48, width: 264, height: 156 },
          service: { x: 24, y: 56 },
          task: { x: 724, y: 72 },
        },
      ),
  },
  {
    id: 'worker',
    title: 'Worker without a load balancer',
    description: 'A Fargate service that takes no requests: it works through what it finds elsewhere.',
    platform: 'FARGATE',
    design: () =>
      design(
        'Worker',
        [
          { id: 'vpc', kind: 'vpc', name: 'Vpc', props: { maxAzs: 2, natGateways: 1 } },
          { id: 'cluster', kind: 'cluster', name: 'Cluster', parent: 'vpc', props: { containerInsights: 'ENABLED' } },
          {
            id: 'service',
            kind: 'service',
            name: 'Worker',
            parent: 'cluster',
            props: { launchType: 'FARGATE', desiredCount: 1, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
          },
          {
            id: 'task',
            kind: 'task-definition',
            name: 'WorkerTask',
            props: { launchType: 'FARGATE', cpu: 256, memoryMiB: 512, cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
          },
          {
            id: 'worker',
            kind: 'container',
            name: 'worker',
            parent: 'task',
            props: {
              image: 'public.ecr.aws/docker/library/busybox:1.36',
              command: ['sh', '-c', 'while true; do date; sleep 60; done'],
              logging: { driver: 'awslogs', streamPrefix: 'worker', retentionDays: 30 },
            },
          },
        ],
        [{ id: 'runs', kind: 'runs', from: 'service', to: 'task', props: {} }],
        {
          vpc: { x: 0, y: 0, width: 340, height: 240 },
          cluster: { x: 24, y: 48, width: 264, height: 156 },
          service: { x: 24, y: 56 },
          task: { x: 412, y: 72 },
        },
      ),
  },
];

const PLACES: Readonly<Record<string, Readonly<Record<string, Placement>>>> = generatedPlaces;

/** The designs that the home page and `new` offer. */
export const STARTERS: readonly Starter[] = [
  ...OWN,
  ...drawnStarters().map((starter): Starter => ({ ...starter, design: () => ({ ...starter.design(), layout: { ...PLACES[starter.id] } }) })),
];

function design(name: string, nodes: readonly DesignNode[], edges: readonly DesignEdge[], layout: Readonly<Record<string, Placement>>): Design {
  return {
    formatVersion: FORMAT_VERSION,
    name,
    settings: {},
    nodes: Object.fromEntries(nodes.map((node) => [node.id, nodeUnion.parse(node)])),
    edges: Object.fromEntries(edges.map((edge) => [edge.id, edgeUnion.parse(edge)])),
    layout,
  };
}
