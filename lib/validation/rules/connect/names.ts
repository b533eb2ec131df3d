import type { Design } from '@/lib/document/design';
import { nodesOfKind } from '@/lib/kinds/graph';
import { endpointsOf, shareConnectNamespace, type Endpoint } from '@/lib/kinds/service/connect/endpoints';
import type { DesignNode } from '@/lib/kinds/union';
import type { Match } from '../../rule';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { connectExample } from './example';
import { refused, refusedMessage } from './refused';

const SOURCE = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html';
const ALIAS = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectClientAlias.html';

/** One service offers a port once under a name. */
export const connectOfferedTwice = defineRule({
  id: 'connect/offered-twice',
  severity: 'error',
  title: 'A service offers a port once under a discovery name',
  source: SOURCE,
  on: 'service',
  check: refused('same-name'),
  message: refusedMessage,
  fixes: ({ path }, { id, props }) => {
    const taken = new Set((props.serviceConnect?.services ?? []).map((it) => it.discoveryName || it.portMappingName));
    const stem = props.serviceConnect?.services?.[Number(path[2])]?.portMappingName ?? 'port';
    let number = 2;
    while (taken.has(`${stem}-${number}`)) number += 1;
    return [setFix(`Name it ${stem}-${number}`, id, path, `${stem}-${number}`)];
  },
  examples: () => ({
    ok: [offering({ portMappingName: 'http', dnsName: 'orders' }, { portMappingName: 'http', discoveryName: 'more', dnsName: 'more' })],
    bad: [offering({ portMappingName: 'http', dnsName: 'orders' }, { portMappingName: 'http', dnsName: 'more' })],
  }),
});

/** Names in a namespace are unique. */
export const connectSameDiscoveryName = defineRule({
  id: 'connect/same-discovery-name',
  severity: 'error',
  title: 'Discovery names are unique in their namespace',
  source: SOURCE,
  on: 'service',
  check: (service, design) =>
    endpointsOf(design, service).flatMap((endpoint) =>
      others(service, design)
        .flatMap(({ other, endpoint: theirs }) =>
          endpoint.discoveryName !== undefined && endpoint.discoveryName === theirs.discoveryName
            ? [
                {
                  path: ['serviceConnect', 'services', endpoint.index, endpoint.said.discoveryName ? 'discoveryName' : 'portMappingName'],
                  index: endpoint.index,
                  name: endpoint.discoveryName,
                  other: other.name,
                },
              ]
            : [],
        )
        .slice(0, 1),
    ),
  message: ({ name, other }) =>
    `${other} has the name ${name} in this namespace too; each name is one service's. Give one of them a discovery name of its own.`,
  fixes: ({ index, name }, { id, name: service }) => {
    const own = `${service.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '')}-${name}`.replace(/^-+/, '').slice(0, 64);
    return [setFix(`Name it ${own}`, id, ['serviceConnect', 'services', index, 'discoveryName'], own)];
  },
  examples: () => ({
    ok: [twoServices({ portMappingName: 'http', dnsName: 'stock', discoveryName: 'stock-http' })],
    bad: [twoServices({ portMappingName: 'http', dnsName: 'stock' }, { portMappingName: 'http', dnsName: 'orders', discoveryName: 'http' })],
  }),
});

/** What clients call is one service's. */
export const connectSameAlias = defineRule({
  id: 'connect/same-alias',
  severity: 'error',
  title: 'What clients call is unique in its namespace',
  source: ALIAS,
  on: 'service',
  check: (service, design) => {
    const own = endpointsOf(design, service);
    return own.flatMap((endpoint) => {
      const twin = [...own.filter((it) => it.index < endpoint.index).map((it) => ({ other: service, endpoint: it })), ...others(service, design)].find(
        ({ endpoint: theirs }) => endpoint.said.dnsName && endpoint.host === theirs.host && endpoint.port === theirs.port,
      );
      return twin
        ? [{ path: ['serviceConnect', 'services', endpoint.index, 'dnsName'], address: `${endpoint.host}:${endpoint.port ?? '?'}`, other: twin.other.name }]
        : [];
    });
  },
  message: ({ address, other }) => `Clients that call ${address} could mean ${other} too. Give one of them another name or port.`,
  fixes: ({ path }, service, design) => {
    const { id, name } = service;
    const taken = new Set([...endpointsOf(design, service), ...others(service, design).map(({ endpoint }) => endpoint)].map(({ host }) => host));
    const stem =
      name
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]/g, '')
        .replace(/^-+/, '') || 'service';
    let own = stem;
    for (let number = 2; taken.has(own); number += 1) own = `${stem}-${number}`;
    return [setFix(`Let it be called ${own}`, id, path, own)];
  },
  examples: () => ({
    ok: [twoServices({ portMappingName: 'http', dnsName: 'orders', port: 81, discoveryName: 'stock-http' })],
    bad: [twoServices({ portMappingName: 'http', dnsName: 'orders', port: 80, discoveryName: 'stock-http' })],
  }),
});

/** Names of Service Connect are written as it takes them. */
export const connectNameFormat = defineRule({
  id: 'connect/name-format',
  severity: 'error',
  title: 'Names of Service Connect have lower-case letters, digits, underscores and hyphens',
  source: ALIAS,
  on: 'service',
  check: ({ props }) =>
    (props.serviceConnect?.services ?? []).flatMap(({ dnsName, discoveryName }, index) => [
      ...wrong(
        dnsName,
        /^(?!-)[a-z0-9_.-]{1,127}$/,
        ['serviceConnect', 'services', index, 'dnsName'],
        'at most 127 lower-case letters, digits, dots, underscores and hyphens',
      ),
      ...wrong(
        discoveryName,
        /^(?!-)[a-z0-9_-]{1,64}$/,
        ['serviceConnect', 'services', index, 'discoveryName'],
        'at most 64 lower-case letters, digits, underscores and hyphens',
      ),
    ]),
  message: ({ value, form }) =>
    value === ''
      ? `An empty name is none: take it away, or give ${form}.`
      : `"${value}" cannot be called: a name has ${form}, and does not begin with a hyphen.`,
  fixes: ({ path, value }, { id }) => {
    const plain = value
      .toLowerCase()
      .replaceAll(/[^a-z0-9_-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 64);
    return [plain ? setFix(`Use ${plain}`, id, path, plain) : setFix('Take it away', id, path, null)];
  },
  examples: () => ({
    ok: [offering({ portMappingName: 'http', dnsName: 'orders.v2', discoveryName: 'orders_http' })],
    bad: [
      offering({ portMappingName: 'http', dnsName: 'Orders Service' }),
      offering({ portMappingName: 'http', discoveryName: 'orders.http' }),
      offering({ portMappingName: 'http', dnsName: '' }),
    ],
  }),
});

interface Other {
  readonly other: DesignNode<'service'>;
  readonly endpoint: Endpoint;
}

/** What the other services of a namespace offer. */
function others(service: DesignNode<'service'>, design: Design): Other[] {
  if (!service.props.serviceConnect?.services?.length) return [];
  return nodesOfKind(design, 'service').flatMap((other) =>
    other.id !== service.id && other.props.serviceConnect?.services?.length && shareConnectNamespace(design, service, other)
      ? endpointsOf(design, other).map((endpoint) => ({ other, endpoint }))
      : [],
  );
}

function wrong(value: string | undefined, pattern: RegExp, path: Match['path'], form: string): (Match & { readonly value: string; readonly form: string })[] {
  return value === undefined || pattern.test(value) ? [] : [{ path, value, form }];
}

type Offer = Readonly<Record<string, unknown>>;

function offering(...services: readonly Offer[]): Design {
  return connectExample({ nodes: { 'orders-service': { props: { serviceConnect: { services } } } } });
}

/** A second service that offers a port, beside the first. */
function twoServices(offer: Offer, first: Offer = { portMappingName: 'http', dnsName: 'orders', port: 80 }): Design {
  const { nodes } = connectExample();
  const like = (id: string): object => ({ ...nodes[id] });
  return connectExample({
    nodes: {
      'orders-service': { props: { serviceConnect: { services: [first] } } },
      'stock-task': { ...like('orders-task'), name: 'StockTask' },
      stock: { ...like('orders'), name: 'stock', parent: 'stock-task' },
      'stock-service': { ...like('orders-service'), name: 'Stock', props: { ...nodes['orders-service']?.props, serviceConnect: { services: [offer] } } },
    },
    edges: { 'runs-stock': { kind: 'runs', from: 'stock-service', to: 'stock-task' } },
  });
}
