import type { Design } from '@/lib/document/design';
import type { DesignEdge, Props } from '@/lib/kinds/union';
import type { NodeOutput } from '@/lib/model/element';
import { design, type ShortEdge, type ShortNode } from '../design';
import { CLUSTER, SAMPLE, VPC } from './common';

/** Environment variables of several examples. */
export const VARIABLES = {
  TEST_ENVIRONMENT_VARIABLE1: 'test environment variable 1 value',
  TEST_ENVIRONMENT_VARIABLE2: 'test environment variable 2 value',
};

/** A subnet by its id. */
export const SUBNET = 'subnet-0a1b2c3d4e5f60718';

/** A certificate by its ARN. */
export const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f';

/** What examples of scheduled tasks on EC2 hand to their container. */
export const TRIGGER = { name: 'TRIGGER', value: 'CloudWatch Events' };

/** The container of the examples that process a queue. */
export const QUEUE_CONTAINER: Props<'container'> = { image: 'test', command: ['-c', '4', 'amazon.com'], environment: VARIABLES };

/** What `declare const securityGroup: ec2.SecurityGroup` stands for. */
export const GROUP: ShortNode = { kind: 'security-group', name: 'securityGroup', in: 'vpc' };

/** Fargate Spot and Fargate, in the order of the examples' strategies. */
export const FARGATE_PROVIDERS: readonly ShortNode[] = [
  { kind: 'fargate-capacity-provider', name: 'Spot', in: 'cluster', props: { provider: 'FARGATE_SPOT' } },
  { kind: 'fargate-capacity-provider', name: 'Fargate', in: 'cluster', props: { provider: 'FARGATE' } },
];

/** The network that some examples make themselves. */
export const SMALL_NETWORK: readonly ShortNode[] = [
  { kind: 'vpc', name: 'Vpc', props: { maxAzs: 1, restrictDefaultSecurityGroup: true } },
  { kind: 'cluster', name: 'EcsCluster', in: 'Vpc' },
];

/** What a declared VPC with isolated subnets stands for, and the cluster that a pattern makes in it. */
export const ISOLATED_NETWORK: readonly ShortNode[] = [
  { ...VPC, props: { ...VPC.props, subnets: [{ name: 'isolated', subnetType: 'PRIVATE_ISOLATED' }] } } as ShortNode,
  { ...CLUSTER, in: 'vpc' },
];

const NETWORK: readonly ShortNode[] = [VPC, { ...CLUSTER, in: 'vpc' }];
const CAPACITY: ShortNode = { kind: 'capacity', name: 'capacity', in: 'cluster', props: { instanceType: 't3.large' } };

/** What an example says differently from the usual form of its pattern. */
interface Says {
  readonly on?: 'FARGATE' | 'EC2';
  readonly network?: readonly ShortNode[];
  readonly task?: Props<'task-definition'>;
  readonly container?: Props<'container'>;
  readonly service?: Props<'service'>;
  readonly nodes?: readonly ShortNode[];
  readonly edges?: readonly ShortEdge[];
}

interface Balanced extends Says {
  readonly balancer?: Props<'load-balancer'>;
  readonly listener?: Props<'listener'>;
  readonly target?: DesignEdge<'target'>['props'];
}

/** A TLS listener of a network load balancer. */
export const TLS = {
  listener: { port: 4443, protocol: 'TLS' },
  target: { port: 8443, protocol: 'TLS', containerPort: 8443 },
  container: { portMappings: [{ containerPort: 8443 }] },
  nodes: [{ kind: 'certificate', name: 'Cert', props: { source: 'existing', certificateArn: CERTIFICATE } }],
  edges: [['presents', 'PublicListener', 'Cert']],
} as const satisfies Balanced;

/** `ApplicationLoadBalancedFargateService` and its sister on EC2, with the names that the patterns give. */
export function balanced(says: Balanced): Design {
  return behind(says, { internetFacing: true }, { port: 80 }, {}, [
    { attribute: 'loadBalancerDnsName', name: 'LoadBalancerDNS' },
    { attribute: 'loadBalancerDnsName', name: 'ServiceURL', prefix: 'http://' },
  ]);
}

/** `NetworkLoadBalancedFargateService` and its sister. */
export function networkBalanced(says: Balanced): Design {
  return behind(says, { type: 'network', internetFacing: true }, { port: 80 }, { port: 80 }, [{ attribute: 'loadBalancerDnsName', name: 'LoadBalancerDNS' }]);
}

function behind(
  { on = 'FARGATE', ...says }: Balanced,
  balancer: Props<'load-balancer'>,
  listener: Props<'listener'>,
  target: DesignEdge<'target'>['props'],
  outputs: NodeOutput[],
): Design {
  const [vpc, cluster] = placesOf(says.network);
  return design(
    [
      ...(says.network ?? NETWORK),
      ...(on === 'EC2' ? [CAPACITY] : []),
      ...(says.nodes ?? []),
      { kind: 'load-balancer', name: 'LB', in: vpc, props: { ...balancer, ...says.balancer }, outputs },
      { kind: 'listener', name: 'PublicListener', in: 'LB', props: { ...listener, ...says.listener } },
      ...task(on, says),
      service(on, cluster, { healthCheckGracePeriodSeconds: 60, ...says.service }),
    ],
    [['runs', 'Service', 'TaskDef'], ['target', 'PublicListener', 'Service', { name: 'ECS', ...target, ...says.target }], ...(says.edges ?? [])],
  );
}

/** `ApplicationMultipleTargetGroups…`: ports 80 and 90 of one container. */
export function severalGroups({ on = 'FARGATE', ...says }: Says): Design {
  const outputs = [
    { attribute: 'loadBalancerDnsName', name: 'LoadBalancerDNS' },
    { attribute: 'loadBalancerDnsName', name: 'ServiceURL', prefix: 'http://' },
  ];
  return design(
    [
      ...NETWORK,
      ...(on === 'EC2' ? [CAPACITY] : []),
      { kind: 'load-balancer', name: 'LB', in: 'vpc', props: { internetFacing: true, loadBalancerName: 'LB' }, outputs },
      { kind: 'listener', name: 'PublicListener', in: 'LB', props: { port: 80 } },
      ...task(on, { ...says, container: { portMappings: [{ containerPort: 80 }, { containerPort: 90 }], ...says.container } }),
      service(on, 'cluster', { minHealthyPercent: undefined, healthCheckGracePeriodSeconds: 60, ...says.service }),
    ],
    [
      ['runs', 'Service', 'TaskDef'],
      ['target', 'PublicListener', 'Service', { name: 'ECSTargetGroupweb80', containerName: 'web', containerPort: 80, port: 80, protocol: 'HTTP' }],
      [
        'target',
        'PublicListener',
        'Service',
        { name: 'ECSTargetGroupweb90', containerName: 'web', containerPort: 90, port: 80, protocol: 'HTTP', pathPatterns: ['a/b/c'], priority: 10 },
      ],
    ],
  );
}

/** `NetworkMultipleTargetGroups…`: two load balancers, for ports 80 and 90 of one container. */
export function severalNetworkGroups({ on = 'FARGATE', ...says }: Says): Design {
  return design(
    [
      ...NETWORK,
      ...(on === 'EC2' ? [CAPACITY] : []),
      ...[1, 2].flatMap((number): ShortNode[] => [
        {
          kind: 'load-balancer',
          name: `lb${number}`,
          in: 'vpc',
          props: { type: 'network', internetFacing: true },
          outputs: [{ attribute: 'loadBalancerDnsName', name: `LoadBalancerDNSlb${number}` }],
        },
        { kind: 'listener', name: `listener${number}`, in: `lb${number}`, props: { port: 80 } },
      ]),
      ...task(on, { ...says, container: { portMappings: [{ containerPort: 80 }, { containerPort: 90 }], ...says.container } }),
      service(on, 'cluster', { minHealthyPercent: on === 'EC2' ? undefined : 100, healthCheckGracePeriodSeconds: 60, ...says.service }),
    ],
    [
      ['runs', 'Service', 'TaskDef'],
      ['target', 'listener1', 'Service', { name: 'ECSTargetGroupweb80', containerName: 'web', containerPort: 80, port: 80 }],
      ['target', 'listener2', 'Service', { name: 'ECSTargetGroupweb90', containerName: 'web', containerPort: 90, port: 90 }],
    ],
  );
}

interface Queueing extends Says {
  readonly scaling?: { readonly minCapacity: number; readonly maxCapacity: number };
  /** CPU to hold, in percent; false for none. @default 50 */
  readonly cpu?: number | false;
  readonly queue?: Props<'queue'>;
  readonly failed?: Props<'queue'>;
  readonly tries?: number;
  readonly cooldownSeconds?: number;
  readonly named?: string;
}

/** `QueueProcessingFargateService` and its sister. */
export function queueProcessing({ on = 'FARGATE', scaling, cpu = 50, queue, failed, tries = 3, cooldownSeconds, named, ...says }: Queueing): Design {
  const [, cluster] = placesOf(says.network);
  const logged = scaling === undefined;
  const name = named ?? (logged ? 'QueueProcessingContainer' : 'test');
  const policies = cpu === false ? [] : [{ type: 'CPU' as const, name: 'CpuScaling', target: cpu }];
  return design(
    [
      ...(says.network ?? NETWORK),
      ...(on === 'EC2' && !says.network ? [CAPACITY] : []),
      ...(says.nodes ?? []),
      { kind: 'queue', name: 'DeadLetters', props: { retentionSeconds: 1_209_600, ...failed }, outputs: outputsOf('SQSDeadLetterQueue') },
      { kind: 'queue', name: 'Queue', props: { ...queue }, outputs: outputsOf('SQSQueue') },
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: on, ...(on === 'FARGATE' ? { cpu: 256, memoryMiB: 512 } : {}), ...says.task } },
      {
        kind: 'container',
        name,
        in: 'TaskDef',
        props: { image: 'test', ...(logged ? { logging: { driver: 'awslogs', streamPrefix: 'Service' } } : {}), ...says.container },
      },
      service(on, cluster, { ...says.service, scaling: { ...(scaling ?? { maxCapacity: 2 }), policies } }),
    ],
    [
      ['runs', 'Service', 'TaskDef'],
      ['dead-letters', 'Queue', 'DeadLetters', { maxReceiveCount: tries }],
      ['grants', name, 'Queue', { access: 'READ', environment: [{ name: 'QUEUE_NAME', attribute: 'NAME' }] }],
      ['scales-on', 'Service', 'Queue', { name: 'QueueMessagesVisibleScaling', steps: STEPS, cooldownSeconds }],
      ...(says.edges ?? []),
    ],
  );
}

const STEPS = [
  { upper: 0, change: -1 },
  { lower: 100, change: 1 },
  { lower: 500, change: 5 },
];

function outputsOf(name: string): NodeOutput[] {
  return [
    { attribute: 'queueName', name },
    { attribute: 'queueArn', name: `${name}Arn` },
  ];
}

interface Scheduled extends Says {
  readonly rule?: Props<'scheduled-task'>;
  readonly named?: string;
}

/** `ScheduledFargateTask` and its sister, which logs under its own name. */
export function scheduled(id: string, { on = 'FARGATE', named = 'ScheduledContainer', ...says }: Scheduled): Design {
  const [, cluster] = placesOf(says.network);
  return design(
    [
      ...(says.network ?? NETWORK),
      ...(says.nodes ?? []),
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: on, ...(on === 'FARGATE' ? { cpu: 256, memoryMiB: 512 } : {}) } },
      {
        kind: 'container',
        name: named,
        in: 'TaskDef',
        props: { image: SAMPLE, logging: { driver: 'awslogs', streamPrefix: id }, ...says.container },
      },
      { kind: 'scheduled-task', name: 'Rule', in: cluster, props: { schedule: 'rate(1 minute)', taskCount: 1, ...says.rule } },
    ],
    [['runs', 'Rule', 'TaskDef'], ...(says.edges ?? [])],
  );
}

/** Two services with storage of their own, behind an application and a network load balancer. */
export function twoWithStorage(): Design {
  const one = (name: string, storage: number, stem: string, type: 'application' | 'network'): ShortNode[] => [
    {
      kind: 'load-balancer',
      name: `${stem}LB`,
      in: 'Vpc',
      props: { ...(type === 'network' ? { type } : {}), internetFacing: true },
      outputs: [
        { attribute: 'loadBalancerDnsName', name: `${stem}LoadBalancerDNS` },
        ...(type === 'network' ? [] : [{ attribute: 'loadBalancerDnsName', name: `${stem}ServiceURL`, prefix: 'http://' }]),
      ],
    },
    { kind: 'listener', name: 'PublicListener', id: `${stem}Listener`, in: `${stem}LB`, props: { port: 80 } },
    { kind: 'task-definition', name: `${stem}Task`, props: { launchType: 'FARGATE', cpu: 512, memoryMiB: 1024, ephemeralStorageGiB: storage } },
    {
      kind: 'container',
      name: 'web',
      id: `${stem}Web`,
      in: `${stem}Task`,
      props: { image: SAMPLE, portMappings: [{ containerPort: 80 }], logging: { driver: 'awslogs', streamPrefix: name } },
    },
    { ...service('FARGATE', 'FargateCluster', { healthCheckGracePeriodSeconds: 60 }), name: `${stem}Service` } as ShortNode,
  ];
  return design(
    [
      { kind: 'vpc', name: 'Vpc', props: { maxAzs: 2, restrictDefaultSecurityGroup: false } },
      { kind: 'cluster', name: 'FargateCluster', in: 'Vpc' },
      ...one('ALBFargateServiceWithCustomEphemeralStorage', 21, 'ALB', 'application'),
      ...one('NLBFargateServiceWithCustomEphemeralStorage', 200, 'NLB', 'network'),
    ],
    [
      ['runs', 'ALBService', 'ALBTask'],
      ['target', 'ALBListener', 'ALBService', { name: 'ECS' }],
      ['runs', 'NLBService', 'NLBTask'],
      ['target', 'NLBListener', 'NLBService', { name: 'ECS', port: 80 }],
    ],
  );
}

/** The ids of the VPC and of the cluster. */
function placesOf(network: readonly ShortNode[] = NETWORK): readonly [vpc: string, cluster: string] {
  const idOf = (kind: string): string => network.find((node) => node.kind === kind)?.name ?? '';
  return [idOf('vpc'), idOf('cluster')];
}

function task(on: 'FARGATE' | 'EC2', says: Pick<Says, 'task' | 'container'>): ShortNode[] {
  return [
    { kind: 'task-definition', name: 'TaskDef', props: { launchType: on, ...says.task } },
    {
      kind: 'container',
      name: 'web',
      in: 'TaskDef',
      props: { image: SAMPLE, portMappings: [{ containerPort: 80 }], logging: { driver: 'awslogs', streamPrefix: 'Service' }, ...says.container },
    },
  ];
}

function service(on: 'FARGATE' | 'EC2', cluster: string, props: Props<'service'> = {}): ShortNode {
  return { kind: 'service', name: 'Service', in: cluster, props: { launchType: on, minHealthyPercent: 100, ...props } };
}
