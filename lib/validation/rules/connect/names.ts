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
  on: 'design',
  check: (design) =>
    twins(design, ({ endpoint }) => endpoint.discoveryName).flatMap(({ service, endpoint, twin }) =>
      twin.service.id === service.id
        ? []
        : [
            {
              elementId: service.id,
              path: ['serviceConnect', 'services', endpoint.index, endpoint.said.discoveryName ? 'discoveryName' : 'portMappingName'],
              index: endpoint.index,
              name: endpoint.discoveryName ?? '',
              service: service.name,
              other: twin.service.name,
            },
          ],
    ),
  message: ({ name, service, other }) =>
    `${service} and ${other} both have the name ${name} in one namespace; each name is one service's. Give one of them a discovery name of its own.`,
  fixes: ({ elementId, index, name, service }) => {
    const own = `${service.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '')}-${name}`.replace(/^-+/, '').slice(0, 64);
    return [setFix(`Name it ${own}`, elementId, ['serviceConnect', 'services', index, 'discoveryName'], own)];
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
  on: 'design',
  check: (design) =>
    twins(design, ({ endpoint }) => (endpoint.host === undefined ? undefined : `${endpoint.host}:${endpoint.port ?? '?'}`)).flatMap(
      ({ service, endpoint, twin, name }) =>
        !endpoint.said.dnsName || (twin.service.id === service.id && twin.endpoint.index > endpoint.index)
          ? []
          : [
              {
                elementId: service.id,
                path: ['serviceConnect', 'services', endpoint.index, 'dnsName'],
                address: name,
                service: service.name,
                other: twin.service.name,
              },
            ],
    ),
  message: ({ address, service, other }) => `Clients that call ${address} could mean ${service}, and ${other} too. Give one of them another name or port.`,
  fixes: ({ elementId, path, service }, design) => {
    const taken = new Set(offers(design).map(({ endpoint }) => endpoint.host));
    const stem =
      service
        .toLowerCase()
        .replaceAll(/[^a-z0-9_-]/g, '')
        .replace(/^-+/, '') || 'service';
    let own = stem;
    for (let number = 2; taken.has(own); number += 1) own = `${stem}-${number}`;
    return [setFix(`Let it be called ${own}`, elementId, path, own)];
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
  check: ({ name, props }) =>
    (props.serviceConnect?.services ?? []).flatMap(({ dnsName, discoveryName }, index) => [
      ...wrong(
        name,
        dnsName,
        /^(?!-)[a-z0-9_.-]{1,127}$/,
        ['serviceConnect', 'services', index, 'dnsName'],
        'at most 127 lower-case letters, digits, dots, underscores and hyphens',
      ),
      ...wrong(
        name,
        discoveryName,
        /^(?!-)[a-z0-9_-]{1,64}$/,
        ['serviceConnect', 'services', index, 'discoveryName'],
        'at most 64 lower-case letters, digits, underscores and hyphens',
      ),
    ]),
  message: ({ name, value, form }) =>
    value === ''
      ? `${name} has an empty name in Service Connect, which is none: take it away, or give ${form}.`
      : `${name} cannot be called "${value}": a name in Service Connect has ${form}, and does not begin with a hyphen.`,
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

interface Offered {
  readonly service: DesignNode<'service'>;
  readonly endpoint: Endpoint;
}

/** What services offer by Service Connect. */
function offers(design: Design): Offered[] {
  return nodesOfKind(design, 'service').flatMap((service) =>
    service.props.serviceConnect?.services?.length ? endpointsOf(design, service).map((endpoint) => ({ service, endpoint })) : [],
  );
}

interface Twin extends Offered {
  /** The first other of this name in the same namespace: earlier ones of the same service come first, then those of others. */
  readonly twin: Offered;
  readonly name: string;
}

/** What is offered under a name that something else in its namespace has too. */
function twins(design: Design, nameOf: (offered: Offered) => string | undefined): Twin[] {
  const named = new Map<string, Offered[]>();
  for (const offered of offers(design)) {
    const name = nameOf(offered);
    if (name !== undefined) named.set(name, [...(named.get(name) ?? []), offered]);
  }
  return [...named].flatMap(([name, all]) =>
    all.flatMap((offered) => {
      const { service, endpoint } = offered;
      const own = all.find((it) => it.service.id === service.id && it.endpoint.index < endpoint.index);
      const twin = own ?? all.find((it) => it.service.id !== service.id && shareConnectNamespace(design, service, it.service));
      return twin ? [{ ...offered, twin, name }] : [];
    }),
  );
}

interface NameMatch extends Match {
  /** Of the service. */
  readonly name: string;
  readonly value: string;
  readonly form: string;
}

function wrong(name: string, value: string | undefined, pattern: RegExp, path: Match['path'], form: string): NameMatch[] {
  return value === undefined || pattern.test(value) ? [] : [{ path, name, value, form }];
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
