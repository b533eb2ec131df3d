import { CLOUD_MAP_REFERENCES, NAMESPACE_NAMES } from '@/lib/aws/cloud-map';
import type { Design } from '@/lib/document/design';
import { edgesFrom, edgesTo, nodeOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { groupOf, membersOf } from '@/lib/kinds/groups';
import { defaultNamespacesOf, ownNamespacesOf, whyNoDefault } from '@/lib/kinds/namespace/of';
import { typeOf } from '@/lib/kinds/namespace/plan';
import { takesPartInConnect } from '@/lib/kinds/service/connect/call';
import { defineRule } from '../../rule';
import { clearFix, harmless, losing, removeFix, setFix } from '../../support/fixes';
import { named } from '../../support/text';
import { connectExample } from './example';

const API = 'https://docs.aws.amazon.com/cloud-map/latest/api';

/** A namespace has a name, and one that its type can have. */
export const namespaceName = defineRule({
  id: 'connect/namespace-name',
  severity: 'error',
  title: 'A namespace has a name of the form that its type has',
  source: `${API}/API_CreatePrivateDnsNamespace.html`,
  on: 'namespace',
  check: ({ name, props }) => {
    if (props.source === 'existing') return [];
    const { pattern, form } = NAMESPACE_NAMES[typeOf(props)];
    const usual = ['local', 'example.com'].find((it) => pattern.test(it)) ?? 'local';
    return props.namespaceName && pattern.test(props.namespaceName) ? [] : [{ path: ['namespaceName'], name, given: props.namespaceName, form, usual }];
  },
  message: ({ name, given, form, usual }) =>
    given
      ? `"${given}" cannot be what names in ${name} end with: give ${form}.`
      : `Nothing says what names in ${name} end with; give a name, such as shop.${usual}.`,
  fixes: ({ given, usual }, { id }) => (given || usual !== 'local' ? [] : [setFix('Use local', id, ['namespaceName'], 'local')]),
  examples: () => ({
    ok: [connectExample(), outside({ type: 'DNS_PUBLIC', namespaceName: 'shop.example.com' })],
    bad: [
      connectExample({ nodes: { names: { props: { namespaceName: undefined } } } }),
      connectExample({ nodes: { names: { props: { namespaceName: 'our shop' } } } }),
      outside({ type: 'DNS_PUBLIC', namespaceName: 'local' }),
      outside({ type: 'DNS_PUBLIC', namespaceName: undefined }),
    ],
  }),
});

/** An existing namespace is known by its name, id and ARN. */
export const namespaceReference = defineRule({
  id: 'connect/namespace-reference',
  severity: 'error',
  title: 'An existing namespace is known by its name, id and ARN',
  source: `${API}/API_Namespace.html`,
  on: 'namespace',
  check: ({ name, props }) =>
    props.source === 'existing'
      ? (['namespaceName', 'namespaceId', 'namespaceArn'] as const).flatMap((key) =>
          CLOUD_MAP_REFERENCES[key].pattern.test(props[key] ?? '') ? [] : [{ path: [key], name, given: props[key], form: CLOUD_MAP_REFERENCES[key].form }],
        )
      : [],
  message: ({ name, given, form }) =>
    given ? `"${given}" refers to no namespace: ${name} needs ${form}.` : `Namespace ${name} is there already; say which one it is: ${form}.`,
  examples: () => ({
    ok: [outside(EXISTING)],
    bad: [outside({ ...EXISTING, namespaceId: undefined }), outside({ ...EXISTING, namespaceArn: 'ns-abcdefghijklmnop' })],
  }),
});

/** What only a new namespace has is not said of an existing one, nor the other way round. */
export const namespaceLeftover = defineRule({
  id: 'connect/namespace-leftover',
  severity: 'warning',
  title: 'A namespace has no settings that cannot take effect',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/resources.html#resources-importing',
  on: 'namespace',
  check: (namespace, design) => {
    const { name, props, parent } = namespace;
    const inCluster = nodeOfKind(design, parent, 'cluster') !== undefined;
    const rows = [
      [
        'description',
        'Description',
        props.source === 'existing'
          ? 'it is there already and keeps what it has'
          : inCluster
            ? 'the CDK gives the default namespace of a cluster none'
            : undefined,
      ],
      ['useForServiceConnect', 'Use it for Service Connect', inCluster ? undefined : 'it is drawn outside of clusters; the connection from a cluster says it'],
      ['namespaceId', 'Namespace id', props.source === 'existing' ? undefined : 'the stack makes the namespace anew'],
      ['namespaceArn', 'Namespace ARN', props.source === 'existing' ? undefined : 'the stack makes the namespace anew'],
    ] as const;
    return rows.flatMap(([key, words, why]) => (props[key] === undefined || why === undefined ? [] : [{ path: [key], name, words, why }]));
  },
  message: ({ name, words, why }) => `Namespace ${name} says “${words}”, which has no effect: ${why}. Take it away.`,
  fixes: ({ path, words }, { id }) => [clearFix(`Take “${words}” away`, id, path)],
  examples: () => ({
    ok: [connectExample(), outside({ namespaceName: 'shop.local', description: 'Names of the shop' })],
    bad: [
      connectExample({ nodes: { names: { props: { description: 'Names' } } } }),
      outside({ namespaceName: 'shop.local', useForServiceConnect: true }),
      outside({ namespaceName: 'shop.local', namespaceId: 'ns-abcdefghijklmnop' }),
    ],
  }),
});

/** Names that DNS answers in a VPC need the VPC. */
export const namespaceVpc = defineRule({
  id: 'connect/namespace-vpc',
  severity: 'error',
  title: 'A private DNS namespace is in a VPC',
  source: `${API}/API_CreatePrivateDnsNamespace.html`,
  on: 'namespace',
  check: (namespace, design) =>
    namespace.props.source === 'existing' ||
    typeOf(namespace.props) !== 'DNS_PRIVATE' ||
    groupOf(design, namespace, 'vpc') ||
    nodeOfKind(design, namespace.parent, 'cluster')
      ? []
      : [{ path: ['type'], name: namespace.name }],
  message: ({ name }) =>
    `DNS answers names of ${name} inside a VPC, and it is in none. Draw it in a VPC or a cluster, or let its names be found by the API alone.`,
  fixes: ({ name }, { id, parent }, design) => [
    ...nodesOfKind(design, 'vpc').flatMap((vpc) =>
      parent === undefined ? [{ label: `Put ${name} into ${vpc.name}`, command: { type: 'reparent' as const, ids: [id], parent: vpc.id, places: {} } }] : [],
    ),
    setFix('Find its names by the API alone', id, ['type'], 'HTTP'),
  ],
  examples: () => ({
    ok: [connectExample(), outside({ namespaceName: 'shop.local' })],
    bad: [outside({ namespaceName: 'shop.local' }, null)],
  }),
});

/** A cluster has one default namespace. */
export const namespaceDefault = defineRule({
  id: 'connect/one-default-namespace',
  severity: 'error',
  title: 'A cluster has at most one default namespace',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ClusterServiceConnectDefaultsRequest.html',
  on: 'cluster',
  check: (cluster, design) => {
    const why = whyNoDefault(design, cluster);
    const joined = edgesFrom(design, cluster.id, 'uses-namespace');
    const drawn = membersOf(design, cluster.id).filter((node) => node.kind === 'namespace');
    const [first] = defaultNamespacesOf(design, cluster.id);
    const one = `${cluster.name} has the default namespace ${first?.name ?? ''}; a cluster can have one. Others stand outside of it, connected to the services that use them.`;
    return [
      ...drawn.flatMap((it) =>
        why.drawn
          ? [{ path: [], elementId: it.id, why: why.drawn, twice: false }]
          : it.id === first?.id
            ? []
            : [{ path: [], elementId: it.id, why: one, twice: false }],
      ),
      ...joined.flatMap((edge) => {
        const twice = drawn.some((it) => it.id === edge.to);
        if (why.joined && !twice) return [{ path: [], elementId: edge.id, why: why.joined, twice }];
        return edge.to === first?.id && !twice
          ? []
          : [
              {
                path: [],
                elementId: edge.id,
                twice,
                why: twice
                  ? `${design.nodes[edge.to]?.name ?? ''} is drawn in ${cluster.name} and is its default namespace by that; the connection says it a second time.`
                  : one,
              },
            ];
      }),
    ];
  },
  message: ({ why }) => why,
  fixes: ({ elementId, twice }, _cluster, design) => {
    if (elementId === undefined) return [];
    const away = removeFix(design.edges[elementId] ? 'Disconnect them' : `Take ${design.nodes[elementId]?.name ?? 'it'} away`, elementId);
    return [twice ? harmless(away) : away];
  },
  examples: () => ({
    ok: [connectExample()],
    bad: [
      connectExample({ nodes: { more: { kind: 'namespace', name: 'More', parent: 'cluster', props: { namespaceName: 'more.local' } } } }),
      connectExample({
        nodes: { more: { kind: 'namespace', name: 'More', parent: 'vpc', props: { namespaceName: 'more.local' } } },
        edges: { more: { kind: 'uses-namespace', from: 'cluster', to: 'more', props: { useForServiceConnect: true } } },
      }),
      connectExample({ edges: { again: { kind: 'uses-namespace', from: 'cluster', to: 'names', props: { useForServiceConnect: true } } } }),
    ],
  }),
});

/** A service is in one namespace for each use. */
export const oneNamespace = defineRule({
  id: 'connect/one-namespace',
  severity: 'error',
  title: 'A service is in one namespace of Service Connect, and in one of Cloud Map',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectConfiguration.html',
  on: 'service',
  check: (service, design) =>
    (['SERVICE_CONNECT', 'CLOUD_MAP'] as const).flatMap((use) => {
      const own = ownNamespacesOf(design, service, use).map((it) => it.name);
      const said = use === 'SERVICE_CONNECT' ? service.props.serviceConnect?.namespace : undefined;
      const all = [...own, ...(said ? [said] : [])];
      return all.length > 1 ? [{ path: said ? ['serviceConnect', 'namespace'] : [], name: service.name, all, said, use: USES[use] }] : [];
    }),
  message: ({ name, all, use }) => `${name} is in ${named(all)} at once; its ${use} is in one. Say what each connection is for, or take all but one away.`,
  fixes: ({ path, said }, { id }, design) =>
    said
      ? [losing(clearFix('Use the connected one', id, path))]
      : edgesFrom(design, id, 'uses-namespace').map((edge) => removeFix(`Disconnect ${design.nodes[edge.to]?.name ?? ''}`, edge.id)),
  examples: () => ({
    ok: [connectExample()],
    bad: [
      connectExample({
        nodes: { more: { kind: 'namespace', name: 'More', parent: 'vpc', props: { namespaceName: 'more.local' } } },
        edges: {
          one: { kind: 'uses-namespace', from: 'orders-service', to: 'names', props: { for: 'SERVICE_CONNECT' } },
          two: { kind: 'uses-namespace', from: 'orders-service', to: 'more', props: { for: 'SERVICE_CONNECT' } },
          call: null,
        },
      }),
      connectExample({
        nodes: { 'orders-service': { props: { serviceConnect: { namespace: 'other', services: [{ portMappingName: 'http' }] } } } },
        edges: { one: { kind: 'uses-namespace', from: 'orders-service', to: 'names', props: { for: 'SERVICE_CONNECT' } }, call: null },
      }),
    ],
  }),
});

/** The CDK names a cluster's default namespace to its services without letting them wait for it, unless the cluster waits. */
export const namespaceAwaited = defineRule({
  id: 'connect/namespace-awaited',
  severity: 'warning',
  title: 'Services wait for the namespace of their Service Connect',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.CloudMapNamespaceOptions.html',
  on: 'cluster',
  check: (cluster, design) => {
    const [namespace] = defaultNamespacesOf(design, cluster.id);
    if (!namespace || namespace.props.source === 'existing') return [];
    const edge = edgesFrom(design, cluster.id, 'uses-namespace').find(({ to }) => to === namespace.id);
    if (edge ? edge.props.useForServiceConnect : namespace.props.useForServiceConnect) return [];
    const users = nodesOfKind(design, 'service').filter(
      (service) =>
        groupOf(design, service, 'cluster')?.id === cluster.id &&
        takesPartInConnect(service, design) &&
        !service.props.serviceConnect?.namespace &&
        ownNamespacesOf(design, service, 'SERVICE_CONNECT').length === 0,
    );
    return users.length > 0
      ? [
          {
            path: ['useForServiceConnect'],
            elementId: edge?.id ?? namespace.id,
            name: namespace.name,
            cluster: cluster.name,
            users: users.map((it) => it.name),
          },
        ]
      : [];
  },
  message: ({ name, cluster, users }) =>
    `${named(users)} ${users.length === 1 ? 'takes' : 'take'} part in Service Connect in ${name}, whose name ${users.length === 1 ? 'it is' : 'they are'} told before it is made: a first deployment can fail. Use ${name} for Service Connect in ${cluster}; then everything waits for it.`,
  fixes: ({ elementId }) => (elementId === undefined ? [] : [setFix('Use it for Service Connect', elementId, ['useForServiceConnect'], true)]),
  examples: () => ({
    ok: [
      connectExample(),
      connectExample({ nodes: { 'orders-service': { props: { serviceConnect: undefined } }, names: { props: { useForServiceConnect: undefined } } } }),
    ],
    bad: [connectExample({ nodes: { names: { props: { useForServiceConnect: undefined } } } })],
  }),
});

/** Something is found in each namespace. */
export const namespaceUnused = defineRule({
  id: 'connect/namespace-unused',
  severity: 'hint',
  title: 'Something is found in each namespace',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/cost-optimization-pillar/cost_decomissioning_resources_decommission.html',
  on: 'namespace',
  check: (namespace, design) =>
    nodeOfKind(design, namespace.parent, 'cluster') || edgesTo(design, namespace.id, 'uses-namespace').length > 0 ? [] : [{ path: [], name: namespace.name }],
  message: ({ name }) => `Nothing is found in namespace ${name}: connect a cluster, a service or a Cloud Map service to it, or take it away.`,
  fixes: ({ name }, { id }) => [removeFix(`Take ${name} away`, id)],
  examples: () => ({
    ok: [connectExample(), outside({ namespaceName: 'shop.local' })],
    bad: [connectExample({ nodes: { more: { kind: 'namespace', name: 'More', parent: 'vpc', props: { namespaceName: 'more.local' } } } })],
  }),
});

const USES = { SERVICE_CONNECT: 'Service Connect', CLOUD_MAP: 'name in Cloud Map' } as const;

const EXISTING = {
  source: 'existing',
  namespaceName: 'shop.local',
  namespaceId: 'ns-abcdefghijklmnop',
  namespaceArn: 'arn:aws:servicediscovery:eu-west-1:111122223333:namespace/ns-abcdefghijklmnop',
} as const;

/** The namespace drawn outside of the cluster, connected to it. */
function outside(props: Readonly<Record<string, unknown>>, parent: string | null = 'vpc'): Design {
  return connectExample({
    nodes: { names: null, more: { kind: 'namespace', name: 'More', parent, props } },
    edges: { more: { kind: 'uses-namespace', from: 'cluster', to: 'more', props: { useForServiceConnect: true } } },
  });
}
