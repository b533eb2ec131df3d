import fc from 'fast-check';
import { FARGATE_SIZES } from '@/lib/aws/fargate-sizes';
import type { Design } from '@/lib/document/design';
import { effectiveLog } from '@/lib/kinds/container/logging/drivers';
import { loggingProps, type Logging } from '@/lib/kinds/container/logging/schema';
import { CONNECTIONS } from '@/lib/kinds/connections';
import { KINDS } from '@/lib/kinds/registry';
import { PROPS_SCHEMAS, type EdgeKind, type Kind } from '@/lib/kinds/union';
import { arbitraryOf, type Hints } from './arbitrary-of';
import { assemble, EDGE_PROPS, type DrawnEdge, type DrawnNode } from './designs';
import { CONTAINER_USE_HINTS, USE_EDGE_HINTS } from './container-hints';
import { LOGGING_HINTS } from './logging-hints';
import { STACK_EDGE_HINTS, STACK_HINTS } from './stack-hints';
import { OPERATION_EDGE_HINTS, OPERATION_HINTS, SCALING_SERVICE_HINTS } from './operation-hints';
import { CONNECT_EDGE_HINTS, CONNECT_HINTS, CONNECT_SERVICE_HINTS } from './connect-hints';
import { TRAFFIC_EDGE_HINTS, TRAFFIC_ESSENTIAL, TRAFFIC_HINTS } from './traffic-hints';
import { DEPLOYMENT_EDGE_HINTS, DEPLOYMENT_HINTS, EBS_HINTS, SERVICE_DEPLOYMENT_HINTS } from './deployment-hints';
import { CLUSTER_EDGE_HINTS, CLUSTER_HINTS } from './cluster-hints';
import { intoStacks } from './into-stacks';
import { mostly, within } from './mostly';
import { repaired } from './repaired';
import { RESOURCE_ESSENTIAL, RESOURCE_HINTS, tidiedResource } from './resource-hints';
import { statementHints, TASK_ROLE_HINTS, VOLUME_HINTS } from './task-hints';

const pick = fc.constantFrom;

const port = mostly(pick(80, 443, 3000, 8080, 9000), 0, 70_000);
const words = pick('web', 'api', 'worker', 'my-app', 'x1');

/** An image that is built from a folder. */
const BUILT_HINTS: Hints = {
  directory: mostly(pick('images/web', './images/api/', 'docker'), '../web', '/srv', 'C:\\web', 'images\\web', 'lib', '.', ''),
  file: mostly(pick('Dockerfile.web', 'docker/Dockerfile'), '../Dockerfile', ''),
  target: mostly(pick('production'), ''),
  buildArgs: fc.dictionary(pick('VERSION', 'COMMIT'), pick('1', ''), { maxKeys: 2 }),
};

/** Values as people give them where a schema's type alone says too little. */
const NODE_HINTS: Record<Kind, Hints> = {
  vpc: {
    cidr: mostly(pick('10.0.0.0/16', '10.1.0.0/20', '172.16.0.0/16'), '192.168.0.0/24', '10.0.0.0/28', 'ten'),
    vpcName: words,
    maxAzs: within(1, 3),
    natGateways: within(0, 3),
    'subnets.name': mostly(pick('public', 'app', 'data', 'spare'), ''),
    'subnets.cidrMask': within(20, 26),
    vpcId: mostly(pick('vpc-0a1b2c3d4e5f60718'), ''),
    availabilityZones: mostly(pick(['eu-west-1a', 'eu-west-1b']), [], ['eu-west-1a']),
    publicSubnetIds: mostly(pick(['subnet-0a1b2c3d4e5f60711', 'subnet-0a1b2c3d4e5f60712']), [], ['subnet-0a1b2c3d4e5f60711']),
    privateSubnetIds: mostly(
      pick(['subnet-0a1b2c3d4e5f60713', 'subnet-0a1b2c3d4e5f60714']),
      [],
      ['subnet-0a1b2c3d4e5f60713', 'subnet-0a1b2c3d4e5f60714', 'subnet-0a1b2c3d4e5f60715'],
    ),
  },
  'security-group': {
    securityGroupId: mostly(pick('sg-0a1b2c3d4e5f60718'), '', 'group'),
    securityGroupName: words,
    description: mostly(pick('Who may call'), 'Ünïcode', ''),
    'ingress.peer': mostly(pick('0.0.0.0/0', '::/0', '10.0.0.0/8', '2001:db8::/32', 'sg-1', 'pl-1'), '10.0.0.1', 'everyone', '999.0.0.0/8'),
    'ingress.fromPort': port,
    'ingress.toPort': port,
    'ingress.description': pick('Requests'),
  },
  ...RESOURCE_HINTS,
  ...STACK_HINTS,
  ...OPERATION_HINTS,
  ...CONNECT_HINTS,
  ...TRAFFIC_HINTS,
  ...DEPLOYMENT_HINTS,
  ...CLUSTER_HINTS,
  role: { ...RESOURCE_HINTS.role, ...statementHints('statements'), assumedBy: mostly(pick('ecs-tasks.amazonaws.com'), 'lambda.amazonaws.com') },
  'docker-image-asset': { ...BUILT_HINTS, assetName: words },
  volume: { ...VOLUME_HINTS, ...EBS_HINTS },
  'task-definition': {
    ...TASK_ROLE_HINTS,
    family: words,
    ephemeralStorageGiB: within(21, 200),
    placementConstraints: mostly(pick(['attribute:ecs.os-type == linux'], ['attribute:rack == 1', 'attribute:rack != 2']), ['']),
    proxyConfiguration: mostly(
      fc.record(
        {
          containerName: mostly(pick('Container0'), 'nobody'),
          ignoredUid: mostly(pick(1337), 0),
          ignoredGid: within(0, 4_294_967_294),
          appPorts: mostly(pick([{ port: 8080 }], [{ port: 80 }, { port: 443 }]), [], [{}], [{ port: 0 }]),
          proxyIngressPort: mostly(pick(15_000), 70_000),
          proxyEgressPort: mostly(pick(15_001), 0),
          egressIgnoredPorts: mostly(pick([{ port: 22 }]), [], [{}]),
          egressIgnoredIps: mostly(pick(['169.254.170.2', '::1']), [], ['']),
        },
        { requiredKeys: ['containerName', 'ignoredUid', 'appPorts', 'proxyIngressPort', 'proxyEgressPort'] },
      ),
      {},
    ),
  },
  container: {
    image: mostly(pick('nginx:1.27', 'public.ecr.aws/nginx/nginx:1.27'), ''),
    imageSource: pick('REGISTRY', 'REGISTRY', 'REGISTRY', 'ASSET', 'TARBALL'),
    ...Object.fromEntries(Object.entries(BUILT_HINTS).map(([key, hint]) => [`imageAsset.${key}`, hint])),
    imageTarball: mostly(pick('images/web.tar', 'web.tar.gz'), 'web.zip', '/web.tar', ''),
    environmentFiles: mostly(pick(['config/web.env'], ['config/web.env', 'more.env'], []), ['config/.env'], ['web.txt'], [''], ['../web.env']),
    memoryLimitMiB: within(128, 256),
    memoryReservationMiB: within(64, 128),
    cpu: within(0, 128),
    'portMappings.name': mostly(pick('http', 'grpc'), 'HTTP_1', ''),
    'portMappings.containerPort': port,
    'portMappings.hostPort': mostly(pick(0, 80, 8080), 70_000),
    environment: fc.dictionary(mostly(pick('PORT', 'GREETING'), 'a b', ''), pick('9000', '', '${x}')),
    workingDirectory: mostly(pick('/srv'), 'srv', ''),
    user: mostly(pick('1000', 'root'), ''),
    startTimeoutSeconds: within(2, 120),
    stopTimeoutSeconds: within(2, 120),
    'healthCheck.command': mostly(pick(['CMD', 'true'], ['CMD-SHELL', 'curl -f localhost || exit 1']), ['curl'], []),
    'healthCheck.intervalSeconds': within(5, 300),
    'healthCheck.timeoutSeconds': within(2, 60),
    'healthCheck.retries': within(1, 10),
    'healthCheck.startPeriodSeconds': within(0, 300),
    ...CONTAINER_USE_HINTS,
    ...Object.fromEntries(Object.entries(LOGGING_HINTS).map(([key, hint]) => [`logging.${key}`, hint])),
    gpuCount: within(1, 4),
    'linuxParameters.sharedMemoryMiB': within(1, 64),
    'linuxParameters.maxSwapMiB': within(0, 64),
    'linuxParameters.swappiness': within(0, 100),
    'linuxParameters.devices.hostPath': mostly(pick('/dev/fuse'), ''),
    'linuxParameters.tmpfs.containerPath': mostly(pick('/run'), ''),
    'linuxParameters.tmpfs.sizeMiB': within(1, 64),
    'linuxParameters.tmpfs.mountOptions': mostly(pick('noexec', 'ro, nosuid'), 'fast'),
    'systemControls.namespace': mostly(pick('net.core.somaxconn', 'kernel.shmmax'), 'vm.swappiness'),
    'ulimits.softLimit': within(-1, 1024),
    'ulimits.hardLimit': within(1024, 4096),
    'restartPolicy.attemptPeriodSeconds': within(60, 1800),
    'restartPolicy.ignoredExitCodes.exitCode': within(0, 255),
    'restartPolicy.enabled': mostly(pick(true), false),
  },
  service: {
    ...SERVICE_DEPLOYMENT_HINTS,
    serviceName: words,
    desiredCount: within(1, 5),
    minHealthyPercent: mostly(pick(0, 50, 100), 150),
    maxHealthyPercent: mostly(pick(150, 200), 100, 50),
    healthCheckGracePeriodSeconds: within(0, 600),
    taskDefinitionRevision: mostly(pick('latest', '7'), 'newest', '0', ''),
    platformVersion: mostly(pick('LATEST', 'VERSION1_4'), 'VERSION1_0'),
    ...CONNECT_SERVICE_HINTS,
    ...SCALING_SERVICE_HINTS,
  },
};

const EDGE_HINTS: Record<EdgeKind, Hints> = {
  ...USE_EDGE_HINTS,
  ...STACK_EDGE_HINTS,
  ...OPERATION_EDGE_HINTS,
  ...CONNECT_EDGE_HINTS,
  ...TRAFFIC_EDGE_HINTS,
  ...DEPLOYMENT_EDGE_HINTS,
  ...CLUSTER_EDGE_HINTS,
  'volumes-from': {},
  'stored-on': {},
  'logs-to': {},
  'has-role': {},
  'may-run': {},
  'encrypted-with': {},
  reaches: {},
  runs: {},
  member: {},
  'depends-on': {},
  admits: { fromPort: port, toPort: port, description: pick('Requests') },
};

/** Never left out of a record that has them: without them the record says nothing. */
const ESSENTIAL: ReadonlySet<string> = new Set([
  'image',
  'imageAsset',
  'imageTarball',
  'directory',
  'memoryLimitMiB',
  'instanceType',
  'vpcId',
  'securityGroupId',
  'availabilityZones',
  'publicSubnetIds',
  'privateSubnetIds',
  'containerPort',
  'fromPort',
  'peer',
  'name',
  'subnetType',
  'streamPrefix',
  'driver',
  'address',
  'logDriver',
  'command',
  'statusCode',
  'priority',
  'capability',
  'hostPath',
  'containerPath',
  'sizeMiB',
  'namespace',
  'value',
  'softLimit',
  'hardLimit',
  'exitCode',
  'enabled',
  ...RESOURCE_ESSENTIAL,
  ...TRAFFIC_ESSENTIAL,
]);
/** Nested lists and records of which only those named above are always there. */
const KEPT_WHOLE: ReadonlySet<string> = new Set([
  'source',
  'image',
  'imageSource',
  'imageAsset',
  'imageTarball',
  'directory',
  'memoryLimitMiB',
  'instanceType',
  'vpcId',
  'securityGroupId',
  'availabilityZones',
  'publicSubnetIds',
  'privateSubnetIds',
  'fromPort',
  'priority',
  'port',
  'launchType',
  'throughputMode',
  ...RESOURCE_ESSENTIAL,
  ...TRAFFIC_ESSENTIAL,
]);

/** Stacks, and what goes into them. */
const someStacks = fc.record({
  props: fc.array(props('stack'), { minLength: 1, maxLength: 3 }),
  dice: fc.array(fc.nat({ max: 11 }), { minLength: 9, maxLength: 9 }),
});

type SomeStacks = typeof someStacks extends fc.Arbitrary<infer T> ? T : never;

/**
 * Designs as people draw them: kinds in sensible numbers, connected, most props left out, values mostly right. Most have
 * no error; the others are wrong in the ways that rules are about. Most are one stack.
 */
export const plausibleDesign: fc.Arbitrary<Design> = designs(fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: someStacks }));

/** The same in several stacks, each of them. */
export const plausibleStacks: fc.Arbitrary<Design> = designs(someStacks);

function designs(stacks: fc.Arbitrary<SomeStacks | undefined>): fc.Arbitrary<Design> {
  return fc
    .record({
      nodes: fc.tuple(
        some('vpc', 1, 1),
        some('security-group', 0, 1),
        some('cluster', 1, 1),
        some('capacity', 0, 2),
        some('fargate-capacity-provider', 0, 1),
        some('managed-instances-capacity-provider', 0, 1),
        some('task-definition', 1, 2),
        some('container', 2, 3),
        some('volume', 0, 2),
        some('kms-key', 0, 1),
        some('role', 0, 1),
        some('log-group', 0, 1),
        some('bucket', 0, 1),
        some('secret', 0, 1),
        some('parameter', 0, 1),
        some('repository', 0, 1),
        some('file-system', 0, 1),
        some('access-point', 0, 1),
        some('service', 1, 2),
        some('load-balancer', 0, 1),
        some('listener', 0, 1),
        some('target-group', 0, 1),
        some('certificate', 0, 1),
        some('docker-image-asset', 0, 1),
        some('namespace', 0, 1),
        some('cloud-map-service', 0, 1),
        some('queue', 0, 2),
        some('topic', 0, 1),
        some('alarm', 0, 1),
        some('lambda-function', 0, 1),
        some('scheduled-task', 0, 1),
      ),
      runs: fc.tuple(...drawn(0, 2)),
      targets: fc.tuple(...drawn(1, 1)),
      /** Strategies of services, and what clusters and capacity have besides. */
      capacities: fc.array(fc.oneof(...connectionsOf(['runs-on', 'manages-tasks', 'logs-to', 'encrypted-with']).map((it) => edges(it, fc.nat(), fc.nat()))), {
        maxLength: 2,
      }),
      operations: fc.array(fc.oneof(...connectionsOf(['watches', 'notifies', 'scales-on', 'dead-letters']).map((it) => edges(it, fc.nat(), fc.nat()))), {
        maxLength: 3,
      }),
      /** Hooks and alarms of deployments, and the roles that ECS needs for them. */
      deployments: fc.array(fc.oneof(...connectionsOf(['stops-on', 'calls-hook', 'has-role']).map((it) => edges(it, fc.nat(), fc.nat()))), { maxLength: 2 }),
      others: fc.array(
        fc.oneof(
          ...CONNECTIONS.map((_, connection) => connection)
            .slice(1)
            .map((connection) => edges(connection, fc.nat(), fc.nat())),
        ),
        { maxLength: 5 },
      ),
      stacks,
      /** Nothing for designs that stay as wrong as they were drawn. */
      dice: fc.option(fc.array(fc.nat({ max: 9 }), { minLength: 5, maxLength: 5 }), { freq: 9, nil: undefined }),
    })
    .map(({ nodes, runs, targets, capacities, operations, deployments, others, stacks, dice }) => {
      const whole = assemble({
        name: 'Plausible',
        settings: {},
        nodes: nodes.flat(),
        edges: [...runs, ...targets, ...capacities, ...operations, ...deployments, ...others],
        places: [],
      });
      const drawn = stacks
        ? intoStacks(
            whole,
            stacks.props.map((it) => PROPS_SCHEMAS.stack.parse(it)),
            stacks.dice,
          )
        : whole;
      return dice ? repaired(drawn, dice) : drawn;
    });
}

function some(kind: Kind, minLength: number, maxLength: number): fc.Arbitrary<DrawnNode[]> {
  const one = fc.record({ props: sparse(props(kind)), name: mostly(pick(''), 'Web', '1st', '-', '_', 'a-b') });
  return fc.array(one, { minLength, maxLength }).map((list) =>
    list.map(({ props: given, name }, index) => ({
      kind,
      grouped: true,
      group: index,
      props: given,
      name: name || `${KINDS[kind].label.replaceAll(' ', '')}${index}`,
    })),
  );
}

function props(kind: Kind): fc.Arbitrary<object> {
  const any = arbitraryOf(PROPS_SCHEMAS[kind], NODE_HINTS[kind], ESSENTIAL).map((value) => ({ ...(value as object) }));
  if (kind === 'vpc' || kind === 'container')
    return fc.tuple(any, mostly(pick(true), false)).map(([value, sensible]) => (sensible ? tidied(kind, value) : value));
  if (Object.hasOwn(RESOURCE_HINTS, kind))
    return fc.tuple(any, mostly(pick(true), false)).map(([value, sensible]) => (sensible ? tidiedResource(kind, value) : value));
  if (kind !== 'task-definition') return any;
  const sizes = FARGATE_SIZES.slice(1, 5).flatMap(({ cpu, memoryMiB }) => memoryMiB.slice(0, 3).map((memory) => ({ cpu, memoryMiB: memory })));
  return fc
    .tuple(any, mostly<object>(pick(...sizes), { cpu: 300 }, {}), mostly(pick(true), false))
    .map(([value, size, sensible]) => ({ ...value, ...size, kept: true, sensible }));
}

/** Takes away what contradicts the rest: ids of a new VPC, ports of the host on Fargate, two formats of one log, options of other log drivers. */
function tidied(kind: 'vpc' | 'container', value: object): object {
  const all = value as Readonly<Record<string, unknown>>;
  if (kind === 'vpc') {
    const ids = new Set(['source', 'vpcId', 'availabilityZones', 'publicSubnetIds', 'privateSubnetIds']);
    return Object.fromEntries(Object.entries(all).filter(([key]) => ids.has(key) === (all['source'] === 'existing')));
  }
  const elsewhere = Object.entries(all).filter(([key]) => !NOT_EVERYWHERE.has(key));
  const { portMappings, logging, ...rest } = withOneImage(Object.fromEntries(elsewhere));
  const ports = Array.isArray(portMappings)
    ? portMappings
        .slice(0, 1)
        .map((mapping: object) => ({ name: Reflect.get(mapping, 'name') as unknown, containerPort: Reflect.get(mapping, 'containerPort') as unknown }))
    : undefined;
  const {
    datetimeFormat: _format,
    maxBufferSizeMiB: _buffer,
    tcpMaxReconnect: _most,
    tcpReconnectDelaySeconds: _delay,
    compress: _compress,
    ...log
  }: Logging = logging ? (effectiveLog(loggingProps.parse(logging)) ?? {}) : {};
  return { ...rest, ...(ports ? { portMappings: ports } : {}), ...(logging ? { logging: log } : {}) };
}

/** What only some launch types and network modes have, or what needs something else beside it. */
const NOT_EVERYWHERE: ReadonlySet<string> = new Set([
  'privileged',
  'hostname',
  'dnsServers',
  'dnsSearchDomains',
  'extraHosts',
  'dockerSecurityOptions',
  'disableNetworking',
  'linuxParameters',
  'gpuCount',
  'inferenceAcceleratorResources',
  'credentialSpec',
  'firelens',
]);

/** An image comes from one place. */
function withOneImage(container: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { imageSource = 'REGISTRY', image, imageAsset, imageTarball, ...rest } = container;
  switch (imageSource) {
    case 'ASSET':
      return { ...rest, imageSource, imageAsset };
    case 'TARBALL':
      return { ...rest, imageSource, imageTarball };
    default:
      return { ...rest, image };
  }
}

/** Leaves most properties out, as people do. */
function sparse(values: fc.Arbitrary<object>): fc.Arbitrary<object> {
  return fc.tuple(values, fc.array(fc.nat({ max: 9 }), { minLength: 12, maxLength: 12 })).map(([value, dice]) => {
    const { kept: sized, sensible, ...rest } = value as Readonly<Record<string, unknown>>;
    const keeps = (key: string, index: number): boolean =>
      KEPT_WHOLE.has(key) || (sized === true && (key === 'cpu' || key === 'memoryMiB')) || (dice[index % dice.length] ?? 0) < 2;
    const kept = Object.fromEntries(Object.entries(rest).filter(([key], index) => keeps(key, index)));
    return sensible === true ? tidiedTask(kept) : kept;
  });
}

const FARGATE_ONLY: ReadonlySet<string> = new Set(['cpu', 'memoryMiB', 'cpuArchitecture', 'operatingSystemFamily', 'ephemeralStorageGiB']);
const INSTANCES_ONLY: ReadonlySet<string> = new Set(['networkMode', 'ipcMode', 'placementConstraints']);

/** Takes away what belongs to another launch type, and gives a proxy, faults and a process namespace what they need. */
function tidiedTask(task: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fargate = task['launchType'] !== 'EC2';
  const left = Object.fromEntries(Object.entries(task).filter(([key]) => !(fargate ? INSTANCES_ONLY : FARGATE_ONLY).has(key)));
  if (fargate && task['pidMode']) return { ...left, pidMode: 'TASK', operatingSystemFamily: 'LINUX' };
  if (!fargate && (task['proxyConfiguration'] || task['enableFaultInjection'])) return { ...left, networkMode: 'AWS_VPC' };
  return left;
}

/** Where the connections of some kinds are in the table. */
function connectionsOf(kinds: readonly EdgeKind[]): number[] {
  return CONNECTIONS.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index] : []));
}

/** One edge for each of the first so many services or listeners. */
function drawn(connection: number, count: number): fc.Arbitrary<DrawnEdge>[] {
  return Array.from({ length: count }, (_, index) => edges(connection, fc.constant(index), mostly(fc.constant(index), 0, 1)));
}

function edges(connection: number, from: fc.Arbitrary<number>, to: fc.Arbitrary<number>): fc.Arbitrary<DrawnEdge> {
  const propsOf = (kind: EdgeKind): fc.Arbitrary<object> =>
    sparse(arbitraryOf(EDGE_PROPS[kind], EDGE_HINTS[kind], ESSENTIAL).map((value) => ({ ...(value as object) })));
  return fc.record({
    connection: fc.constant(connection),
    from,
    to,
    props: fc.record({
      runs: fc.constant({}),
      member: fc.constant({}),
      target: propsOf('target'),
      'depends-on': propsOf('depends-on'),
      admits: propsOf('admits'),
      'uses-secret': propsOf('uses-secret'),
      'uses-bucket': propsOf('uses-bucket'),
      pulls: propsOf('pulls'),
      mounts: propsOf('mounts'),
      links: propsOf('links'),
      'volumes-from': propsOf('volumes-from'),
      'stored-on': propsOf('stored-on'),
      'logs-to': propsOf('logs-to'),
      grants: propsOf('grants'),
      'has-role': propsOf('has-role'),
      'may-run': propsOf('may-run'),
      'encrypted-with': propsOf('encrypted-with'),
      reaches: propsOf('reaches'),
      'placed-in': propsOf('placed-in'),
      'runs-on': propsOf('runs-on'),
      'uses-namespace': propsOf('uses-namespace'),
      registers: propsOf('registers'),
      calls: propsOf('calls'),
      forwards: propsOf('forwards'),
      presents: propsOf('presents'),
      watches: propsOf('watches'),
      'stops-on': propsOf('stops-on'),
      'calls-hook': propsOf('calls-hook'),
      'scales-on': propsOf('scales-on'),
      'dead-letters': propsOf('dead-letters'),
      'manages-tasks': propsOf('manages-tasks'),
      notifies: propsOf('notifies'),
    }),
  });
}
