import type { Design } from '@/lib/document/design';
import { callerGroupsOf } from '@/lib/kinds/edges/calls';
import { freeName, nodeOfKind } from '@/lib/kinds/graph';
import { ancestorOfKind } from '@/lib/kinds/graph';
import { callOf, usualVia, type Via } from '@/lib/kinds/service/connect/call';
import { shareConnectNamespace } from '@/lib/kinds/service/connect/endpoints';
import { portsOfService } from '@/lib/kinds/service/connect/ports';
import { hasTaskInterface } from '@/lib/kinds/scheduled-task/launch';
import { keptService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { edgeUnion, nodeUnion, type DesignEdge, type DesignNode } from '@/lib/kinds/union';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, freeId, removeFix, setFix, togetherFix } from '../../support/fixes';
import { cloudMapExample, connectExample } from './example';

const CONNECT = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/interconnecting-services.html';
const GROUPS = 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html';

/** A call leads to a port at which somebody can be reached. */
export const callLeadsSomewhere = defineRule({
  id: 'connect/call',
  severity: 'error',
  title: 'A call leads to a port that the called one offers',
  source: CONNECT,
  on: 'edge:calls',
  check: (edge, design) => {
    // Another rule speaks of services that are there already.
    const { problem } = keptService(design, edge) ? {} : callOf(edge, design);
    return problem ? [problem] : [];
  },
  message: ({ message }) => message,
  fixes: ({ path }, edge, design): Fix[] => {
    const to = nodeOfKind(design, edge.to, 'service');
    return [
      ...(path.includes('portMappingName') ? [clearFix('Call the first that it offers', edge.id, ['portMappingName'])] : []),
      ...(path.includes('via') && edge.props.via === 'SERVICE_CONNECT' && to ? offerFixes(to, design) : []),
      ...(path.includes('via') && to ? usualFixes(edge, to, design) : []),
      ...(path.includes('port') && to ? [setFix('Call port 80', edge.id, ['port'], 80)] : []),
      removeFix('Disconnect them', edge.id),
    ];
  },
  examples: () => ({
    ok: [connectExample(), cloudMapExample()],
    bad: [
      connectExample({ edges: { call: { props: { portMappingName: 'grpc' } } } }),
      connectExample({ edges: { call: { props: { via: 'CLOUD_MAP' } } } }),
      cloudMapExample({ edges: { call: { props: { portMappingName: 'grpc' } } } }),
      cloudMapExample({ nodes: { orders: { props: { portMappings: undefined } } } }),
      connectExample({
        nodes: { database: { kind: 'security-group', name: 'Database', parent: 'vpc', props: {} } },
        edges: { base: { kind: 'calls', from: 'service', to: 'database', props: {} } },
      }),
      cloudMapExample({ edges: { call: { props: { via: 'SERVICE_CONNECT' } } } }),
      cloudMapExample({ nodes: { orders: { props: { portMappings: [{ containerPort: 8080 }] } } }, edges: { call: { props: { via: 'SERVICE_CONNECT' } } } }),
    ],
  }),
});

/** Lets a called service offer a port by Service Connect: one that has a name, else one that gets one. Its proxies listen by TCP. */
function offerFixes(to: DesignNode<'service'>, design: Design): readonly Fix[] {
  const ports = portsOfService(design, to.id).filter(({ mapping }) => mapping.containerPort && mapping.protocol !== 'udp');
  const offer = (name: string): Fix => setFix(`Offer ${name} by Service Connect`, to.id, ['serviceConnect', 'services'], [{ portMappingName: name }]);
  const names = [...new Set(ports.flatMap(({ mapping }) => mapping.name || []))];
  if (names.length > 0) return names.slice(0, 3).map(offer);
  return ports.slice(0, 1).map(({ container, index, mapping }) => {
    const name = `port-${mapping.containerPort}`;
    return togetherFix(`Offer port ${mapping.containerPort} by Service Connect`, setFix('', container.id, ['portMappings', index, 'name'], name), offer(name));
  });
}

/** Finds a called service as services like it are found, where that leads somewhere. */
function usualFixes(edge: DesignEdge<'calls'>, to: DesignNode<'service'>, design: Design): readonly Fix[] {
  const { via, ...props } = edge.props;
  const usual = usualVia(to, design);
  return usual === via || callOf({ ...edge, props }, design).problem ? [] : [clearFix(USUAL_TEXT[usual], edge.id, ['via'])];
}

const USUAL_TEXT: Record<Via, string> = { SERVICE_CONNECT: 'Find it by Service Connect', CLOUD_MAP: 'Find it by Cloud Map', DIRECT: 'Call its address' };

/** Ports of calls are ports. */
export const callPort = defineRule({
  id: 'connect/call-port',
  severity: 'error',
  title: 'The port of a call is from 1 to 65535',
  source: GROUPS,
  on: 'edge:calls',
  check: ({ props: { port } }) => (port === undefined || isPort(port) ? [] : [{ path: ['port'], port }]),
  message: ({ port }) => `${port} is no port; choose a whole number from 1 to 65535.`,
  fixes: ({ path }, edge, design) =>
    nodeOfKind(design, edge.to, 'service') ? [clearFix('Call the port that it offers', edge.id, path)] : [removeFix('Disconnect them', edge.id)],
  examples: () => ({
    ok: [cloudMapExample({ edges: { call: { props: { port: 8080 } } } })],
    bad: [cloudMapExample({ edges: { call: { props: { port: 0 } } } })],
  }),
});

/** Somebody listens where a call leads. */
export const callListens = defineRule({
  id: 'connect/nobody-listens',
  severity: 'warning',
  title: 'A container listens at the port of a call',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  on: 'edge:calls',
  check: (edge, design) => {
    const to = nodeOfKind(design, edge.to, 'service');
    const { port } = edge.props;
    const { via, problem, taskPort } = callOf(edge, design);
    if (!to || port === undefined || !isPort(port) || via === 'SERVICE_CONNECT' || problem || taskPort) return [];
    return [{ path: ['port'], port, name: to.name, first: portsOfService(design, to.id).find(({ mapping }) => mapping.containerPort)?.mapping.containerPort }];
  },
  message: ({ port, name, first }) =>
    `No container of ${name} says that it listens at port ${port}${first === undefined ? '' : `; the first one does at ${first}`}.`,
  fixes: ({ path, first }, { id }) => (first === undefined ? [] : [setFix(`Call port ${first}`, id, path, first)]),
  examples: () => ({
    ok: [cloudMapExample({ edges: { call: { props: { port: 8080 } } } })],
    bad: [cloudMapExample({ edges: { call: { props: { port: 9000 } } } })],
  }),
});

/** By Service Connect services find only what is in their namespace. */
export const callNamespace = defineRule({
  id: 'connect/other-namespace',
  severity: 'error',
  title: 'Services find each other by Service Connect in one namespace',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html',
  on: 'edge:calls',
  check: (edge, design) => {
    const from = nodeOfKind(design, edge.from, 'service');
    const to = nodeOfKind(design, edge.to, 'service');
    if (!from || !to || callOf(edge, design).via !== 'SERVICE_CONNECT') return [];
    // A caller without a namespace of its own takes that of what it calls.
    return hasOwn(design, edge.from) && hasOwn(design, edge.to) && !shareConnectNamespace(design, from, to) ? [{ path: [], from: from.name, to: to.name }] : [];
  },
  message: ({ from, to }) =>
    `${from} and ${to} are in different namespaces, so ${from} finds no ${to} by Service Connect. Connect both to one namespace, or find it another way.`,
  fixes: (_match, edge) => [setFix('Call its address', edge.id, ['via'], 'DIRECT')],
  examples: () => ({
    ok: [connectExample()],
    bad: [connectExample({ nodes: { service: { props: { serviceConnect: { client: true, namespace: 'elsewhere' } } } } })],
  }),
});

/** Tasks that no service keeps running have no proxy. */
export const callByTask = defineRule({
  id: 'connect/task-without-proxy',
  severity: 'error',
  title: 'Scheduled tasks find nobody by Service Connect',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html',
  on: 'edge:calls',
  check: (edge, design) => {
    const from = nodeOfKind(design, edge.from, 'scheduled-task');
    return from && callOf(edge, design).via === 'SERVICE_CONNECT' ? [{ path: ['via'], from: from.name, to: design.nodes[edge.to]?.name ?? '' }] : [];
  },
  message: ({ from, to }) =>
    `Service Connect is for tasks of services; those of ${from} have no proxy that knows ${to}. Let them find it by Cloud Map, or by its address.`,
  fixes: ({ path }, { id }) => [setFix('Call its address', id, path, 'DIRECT'), removeFix('Disconnect them', id)],
  examples: () => ({
    ok: [nightly({}, true)],
    bad: [nightly({ via: 'SERVICE_CONNECT' }, true, { cloudMap: undefined, serviceConnect: { services: [{ portMappingName: 'http' }] } })],
  }),
});

/** What calls is known by a security group. */
export const callKnown = defineRule({
  id: 'connect/caller-unknown',
  severity: 'error',
  title: 'Callers are known by their security groups',
  source: GROUPS,
  on: 'edge:calls',
  check: (edge, design): Unknown[] => {
    const from = design.nodes[edge.from];
    if (from?.kind === 'scheduled-task')
      return callerGroupsOf(edge, design).length > 0 || !hasTaskInterface(from, design) ? [] : [{ path: [], from: from.name, why: 'no-group' as const }];
    if (from?.kind !== 'service' || keptService(design, edge)) return [];
    return serviceLaunchType(from, design) === 'EXTERNAL' ? [{ path: [], from: from.name, why: 'external' as const }] : [];
  },
  message: ({ from, why }) => UNKNOWN[why](from),
  fixes: ({ why, from }, edge, design) => {
    if (why !== 'no-group') return [removeFix('Disconnect them', edge.id)];
    const vpc = ancestorOfKind(design, edge.from, 'vpc');
    if (!vpc) return [removeFix('Disconnect them', edge.id)];
    const group = nodeUnion.parse({
      id: freeId(design, `${edge.from}-group`),
      kind: 'security-group',
      name: freeName(design, 'security-group', vpc.id, `${from}Group`),
      parent: vpc.id,
      props: {},
    });
    const member = edgeUnion.parse({ id: freeId(design, `${edge.from}-member`), kind: 'member', from: edge.from, to: group.id, props: {} });
    return [{ label: 'Put it into a security group of its own', command: { type: 'add', nodes: [group], edges: [member], layout: {} } }];
  },
  examples: () => ({ ok: [nightly({}, true)], bad: [nightly({}, false)] }),
});

interface Unknown extends Match {
  readonly from: string;
  readonly why: keyof typeof UNKNOWN;
}

const UNKNOWN = {
  external: (from: string) =>
    `Tasks of ${from} are on machines outside of AWS, in no security group; no rule can let them in. Give the security group of the called one the addresses of the machines.`,
  'no-group': (from: string) => `${from} is in no security group, so nothing tells its tasks from others. Put it into one.`,
} as const;

/** A scheduled task that calls the second service. */
function nightly(call: Readonly<Record<string, unknown>>, member: boolean, called: Readonly<Record<string, unknown>> = {}): Design {
  return cloudMapExample({
    nodes: {
      'orders-service': { props: called },
      nightly: { kind: 'scheduled-task', name: 'Nightly', parent: 'cluster', props: { schedule: 'rate(1 day)' } },
      group: { kind: 'security-group', name: 'NightlyGroup', parent: 'vpc', props: {} },
    },
    edges: {
      'runs-nightly': { kind: 'runs', from: 'nightly', to: 'task' },
      'nightly-calls': { kind: 'calls', from: 'nightly', to: 'orders-service', props: call },
      ...(member ? { 'in-group': { kind: 'member', from: 'nightly', to: 'group' } as const } : {}),
    },
  });
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

function hasOwn(design: Design, id: string): boolean {
  const service = nodeOfKind(design, id, 'service');
  return service !== undefined && shareConnectNamespace(design, service, service);
}
