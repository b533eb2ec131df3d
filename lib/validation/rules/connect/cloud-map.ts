import { CLOUD_MAP_NAME, CLOUD_MAP_REFERENCES } from '@/lib/aws/cloud-map';
import type { Design } from '@/lib/document/design';
import { refusalOf } from '@/lib/kinds/cloud-map-service/plan';
import { edgesFrom, edgesTo, nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { namespaceOfName, namespaceOfService } from '@/lib/kinds/namespace/of';
import { associationProblem, cloudMapProblem } from '@/lib/kinds/service/connect/cloud-map';
import { keptService } from '@/lib/kinds/service/existing';
import { edgeUnion } from '@/lib/kinds/union';
import type { Match } from '../../rule';
import { defineRule } from '../../rule';
import { groupOf } from '@/lib/kinds/groups';
import { clusterNamespaceFix } from '../../support/connect';
import { clearFix, freeId, losing, removeFix, setFix } from '../../support/fixes';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { bridgeExample, cloudMapExample } from './example';

const API = 'https://docs.aws.amazon.com/cloud-map/latest/api';
const DISCOVERY = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-discovery.html';
/** @see https://docs.aws.amazon.com/cloud-map/latest/api/API_DnsRecord.html */
const MOST_SECONDS = 2147483647;

/** A service's name in Cloud Map is one that DNS can answer with its tasks. */
export const cloudMap = defineRule({
  id: 'connect/cloud-map',
  severity: 'error',
  title: 'A name in Cloud Map has a namespace, and records that fit the network of the tasks',
  source: DISCOVERY,
  on: 'service',
  check: (service, design) => {
    const problem = cloudMapProblem(service, design);
    return problem ? [{ ...problem, path: ['cloudMap', ...problem.path], lacksNamespace: !namespaceOfService(design, service, 'CLOUD_MAP') }] : [];
  },
  message: ({ message }) => message,
  fixes: ({ path, use, lacksNamespace }, service, design) => {
    if (use) return [setFix(use.label, service.id, path, use.value)];
    const cluster = lacksNamespace ? groupOf(design, service, 'cluster') : undefined;
    return [
      ...(cluster ? [clusterNamespaceFix(design, cluster, 'DNS_PRIVATE')] : []),
      losing(clearFix('Give it no name in Cloud Map', service.id, ['cloudMap'])),
    ];
  },
  examples: () => ({
    ok: [
      cloudMapExample(),
      bridgeExample(),
      bridgeExample({ nodes: { service: { props: { cloudMap: { name: 'app', dnsRecordType: 'SRV', containerName: 'app', containerPort: 8080 } } } } }),
    ],
    bad: [
      cloudMapExample({ nodes: { names: null } }),
      cloudMapExample({ nodes: { names: { props: { type: 'HTTP' } } } }),
      bridgeExample({ nodes: { service: { props: { cloudMap: { name: 'app', dnsRecordType: 'A' } } } } }),
      bridgeExample({ nodes: { service: { props: { cloudMap: { name: 'app', containerPort: 9000 } } } } }),
      bridgeExample({ nodes: { service: { props: { cloudMap: { name: 'app', containerName: 'other' } } } } }),
      bridgeExample({ nodes: { app: { props: { portMappings: undefined } } } }),
    ],
  }),
});

/** A service registers with one name, and as DNS can answer it. */
export const cloudMapRegisters = defineRule({
  id: 'connect/registers',
  severity: 'error',
  title: 'A service registers with one Cloud Map service, whose records fit the network of the tasks',
  source: DISCOVERY,
  on: 'edge:registers',
  check: (edge, design) => {
    // Another rule speaks of services that are there already.
    const problem = keptService(design, edge) ? undefined : associationProblem(edge, design);
    return problem ? [problem] : [];
  },
  message: ({ message }) => message,
  fixes: ({ path, use }, edge, design) => {
    if (use) return [setFix(use.label, edge.id, path, use.value)];
    const name = nodeOfKind(design, edge.to, 'cloud-map-service');
    const service = nodeOfKind(design, edge.from, 'service');
    return [
      ...(service?.props.cloudMap ? [clearFix('Use the Cloud Map service', service.id, ['cloudMap'])] : []),
      removeFix(`Disconnect ${name?.name ?? 'the Cloud Map service'}`, edge.id),
    ];
  },
  examples: () => ({
    ok: [registering({})],
    bad: [registering({}, { cloudMap: { name: 'orders' } }), registering({ dnsRecordType: 'SRV' }, {}, { containerPort: 9000 })],
  }),
});

/** Every Cloud Map service is a name in some namespace. */
export const cloudMapServiceNamespace = defineRule({
  id: 'connect/name-namespace',
  severity: 'error',
  title: 'A Cloud Map service is in a namespace',
  source: `${API}/API_CreateService.html`,
  on: 'cloud-map-service',
  check: (name, design) => (edgesFrom(design, name.id, 'uses-namespace').length > 0 ? [] : [{ path: [], name: name.name }]),
  message: ({ name }) => `${name} is a name in no namespace. Connect it to one.`,
  fixes: ({ name }, { id }, design) =>
    nodesOfKind(design, 'namespace').map((namespace) => ({
      label: `Put ${name} into ${namespace.name}`,
      command: {
        type: 'add' as const,
        nodes: [],
        edges: [edgeUnion.parse({ id: freeId(design, `${id}-in-${namespace.id}`), kind: 'uses-namespace', from: id, to: namespace.id, props: {} })],
        layout: {},
      },
    })),
  examples: () => ({ ok: [registering({})], bad: [registering({}, {}, {}, false)] }),
});

/** A new Cloud Map service is one that its namespace can have. */
export const cloudMapServiceFits = defineRule({
  id: 'connect/name-fits',
  severity: 'error',
  title: 'A Cloud Map service fits its namespace',
  source: `${API}/API_CreateService.html`,
  on: 'cloud-map-service',
  check: (name, design) => {
    const refusal = name.props.source === 'existing' ? undefined : refusalOf(name.props, namespaceOfName(design, name));
    return refusal ? [{ ...refusal, name: name.name }] : [];
  },
  message: ({ name, message }) => `${name}: ${message}`,
  fixes: ({ path }, { id }) => [clearFix('Take it away', id, path)],
  examples: () => ({
    ok: [
      registering({ failureThreshold: 1 }),
      registering({ healthCheck: { resourcePath: '/' } }, {}, {}, true, { type: 'DNS_PUBLIC', namespaceName: 'shop.example.com' }),
    ],
    bad: [
      registering({ dnsRecordType: 'A' }, {}, {}, true, { type: 'HTTP' }),
      registering({ discoveryType: 'DNS_AND_API' }, {}, {}, true, { type: 'HTTP' }),
      registering({ discoveryType: 'API', dnsRecordType: 'A' }),
      registering({ healthCheck: { type: 'HTTP' } }),
      registering({ healthCheck: { type: 'HTTP' }, failureThreshold: 1 }),
      registering({ healthCheck: { type: 'TCP', resourcePath: '/' } }, {}, {}, true, { type: 'DNS_PUBLIC', namespaceName: 'shop.example.com' }),
    ],
  }),
});

/** An existing Cloud Map service is known by all that the CDK asks of it. */
export const cloudMapServiceReference = defineRule({
  id: 'connect/name-reference',
  severity: 'error',
  title: 'An existing Cloud Map service is known by its name, id, ARN and records',
  source: `${API}/API_Service.html`,
  on: 'cloud-map-service',
  check: ({ name, props }) =>
    props.source === 'existing'
      ? [
          ...(['serviceName', 'serviceId', 'serviceArn'] as const).flatMap((key) =>
            CLOUD_MAP_REFERENCES[key].pattern.test(props[key] ?? '') ? [] : [{ path: [key], name, given: props[key], form: CLOUD_MAP_REFERENCES[key].form }],
          ),
          ...(props.dnsRecordType ? [] : [{ path: ['dnsRecordType'], name, given: undefined, form: 'what DNS answers with' }]),
          ...(props.routingPolicy ? [] : [{ path: ['routingPolicy'], name, given: undefined, form: 'how DNS answers where there are several tasks' }]),
        ]
      : [],
  message: ({ name, given, form }) => (given ? `"${given}" refers to no Cloud Map service: ${name} needs ${form}.` : `${name} is there already; say ${form}.`),
  examples: () => ({
    ok: [registering(EXISTING)],
    bad: [
      registering({ ...EXISTING, serviceArn: 'billing' }),
      registering({ ...EXISTING, dnsRecordType: undefined }),
      registering({ ...EXISTING, routingPolicy: undefined }),
    ],
  }),
});

/** Names in Cloud Map are written as it takes them. */
export const cloudMapNameFormat = defineRule({
  id: 'connect/cloud-map-name',
  severity: 'error',
  title: 'Names in Cloud Map have letters, digits, underscores and hyphens',
  source: CLOUD_MAP_NAME.source,
  on: 'design',
  check: (design) => [
    ...nodesOfKind(design, 'service').flatMap(({ id, props }) => wrongName(id, props.cloudMap?.name, ['cloudMap', 'name'])),
    ...nodesOfKind(design, 'cloud-map-service').flatMap(({ id, props }) =>
      props.source === 'existing' ? [] : wrongName(id, props.serviceName, ['serviceName']),
    ),
  ],
  message: ({ given }) => `"${given}" cannot be a name in Cloud Map: it has ${CLOUD_MAP_NAME.form}.`,
  fixes: ({ elementId, path, given }) => {
    const plain = given
      .toLowerCase()
      .replaceAll(/[^a-z0-9-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 63);
    return elementId === undefined ? [] : [plain ? setFix(`Use ${plain}`, elementId, path, plain) : losing(clearFix('Take it away', elementId, path))];
  },
  examples: () => ({
    ok: [cloudMapExample()],
    bad: [cloudMapExample({ nodes: { 'orders-service': { props: { cloudMap: { name: 'our orders' } } } } }), registering({ serviceName: '-' })],
  }),
});

/** Numbers of Cloud Map are in their ranges. */
export const cloudMapNumbers = defineRule({
  id: 'connect/cloud-map-numbers',
  severity: 'error',
  title: 'Numbers of Cloud Map are in their ranges',
  source: `${API}/API_HealthCheckCustomConfig.html`,
  on: 'service',
  check: ({ name, props }) =>
    outOfRange(name, props, [
      { path: ['cloudMap', 'dnsTtlSeconds'], label: 'The time to live of DNS answers', unit: 'seconds', min: 0, max: MOST_SECONDS },
      { path: ['cloudMap', 'failureThreshold'], label: 'The failure threshold (in half minutes)', min: 1, max: 10 },
    ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [cloudMapExample({ nodes: { 'orders-service': { props: { cloudMap: { name: 'orders', dnsTtlSeconds: 0, failureThreshold: 1 } } } } })],
    bad: [
      cloudMapExample({ nodes: { 'orders-service': { props: { cloudMap: { name: 'orders', dnsTtlSeconds: -1 } } } } }),
      cloudMapExample({ nodes: { 'orders-service': { props: { cloudMap: { name: 'orders', failureThreshold: 11 } } } } }),
    ],
  }),
});

/** The same of Cloud Map services. */
export const cloudMapServiceNumbers = defineRule({
  id: 'connect/name-numbers',
  severity: 'error',
  title: 'Numbers of a Cloud Map service are in their ranges',
  source: `${API}/API_HealthCheckConfig.html`,
  on: 'cloud-map-service',
  check: ({ name, props }) =>
    outOfRange(name, props, [
      { path: ['dnsTtlSeconds'], label: 'The time to live of DNS answers', unit: 'seconds', min: 0, max: MOST_SECONDS },
      { path: ['failureThreshold'], label: 'The failure threshold (in half minutes)', min: 1, max: 10 },
      { path: ['healthCheck', 'failureThreshold'], label: 'The failure threshold of the health check', min: 1, max: 10 },
    ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({ ok: [registering({ dnsTtlSeconds: 10 })], bad: [registering({ dnsTtlSeconds: -1 }), registering({ failureThreshold: 0 })] }),
});

/** Cloud Map knows a thousand tasks of a service. */
export const cloudMapTasks = defineRule({
  id: 'connect/cloud-map-tasks',
  severity: 'error',
  title: 'A service with a name in Cloud Map has at most 1,000 tasks',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html',
  on: 'service',
  check: ({ id, name, props }, design) =>
    (props.cloudMap || edgesFrom(design, id, 'registers').length > 0) && (props.desiredCount ?? 1) > 1000
      ? [{ path: ['desiredCount'], name, count: props.desiredCount ?? 1 }]
      : [],
  message: ({ name, count }) => `${name} runs ${count} tasks; with a name in Cloud Map it can run 1,000. Service Connect has no such limit.`,
  fixes: ({ path }, { id }) => [setFix('Run 1,000', id, path, 1000)],
  examples: () => ({
    ok: [cloudMapExample({ nodes: { 'orders-service': { props: { desiredCount: 1000 } } } })],
    bad: [cloudMapExample({ nodes: { 'orders-service': { props: { desiredCount: 1001 } } } })],
  }),
});

/** Tasks are behind each name. */
export const cloudMapServiceUnused = defineRule({
  id: 'connect/name-unused',
  severity: 'hint',
  title: 'Some service registers with each Cloud Map service',
  source: DISCOVERY,
  on: 'cloud-map-service',
  check: (name, design) => (edgesTo(design, name.id, 'registers').length > 0 ? [] : [{ path: [], name: name.name }]),
  message: ({ name }) => `No service registers with ${name}: nobody is found there. Connect a service to it, or take it away.`,
  fixes: ({ name }, { id }) => [removeFix(`Take ${name} away`, id)],
  examples: () => ({ ok: [registering({})], bad: [registering({}, {}, null)] }),
});

function wrongName(elementId: string, given: string | undefined, path: Match['path']): (Match & { readonly given: string })[] {
  return given === undefined || CLOUD_MAP_NAME.pattern.test(given) ? [] : [{ elementId, path, given }];
}

const EXISTING = {
  source: 'existing',
  serviceName: 'orders',
  serviceId: 'srv-abcdefghijklmnop',
  serviceArn: 'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-abcdefghijklmnop',
  dnsRecordType: 'A',
  routingPolicy: 'MULTIVALUE',
} as const;

type Said = Readonly<Record<string, unknown>>;

/** The second service registers with a Cloud Map service instead; with `null` for the edge it does not. */
function registering(name: Said, service: Said = {}, edge: Said | null = {}, inNamespace = true, namespace: Said = {}): Design {
  return cloudMapExample({
    nodes: {
      names: { props: namespace },
      'orders-service': { props: { cloudMap: undefined, ...service } },
      name: { kind: 'cloud-map-service', name: 'OrdersName', props: name },
    },
    edges: {
      ...(inNamespace ? { in: { kind: 'uses-namespace', from: 'name', to: 'names', props: {} } as const } : {}),
      ...(edge ? { registers: { kind: 'registers', from: 'orders-service', to: 'name', props: edge } as const } : {}),
    },
  });
}
