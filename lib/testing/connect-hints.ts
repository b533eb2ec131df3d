import fc from 'fast-check';
import type { EdgeKind, Kind } from '@/lib/kinds/union';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;
const ARN = 'arn:aws:servicediscovery:eu-west-1:111122223333:';

/** Values as people give them, for kinds of nodes. */
export const CONNECT_HINTS = {
  namespace: {
    namespaceName: mostly(pick('local', 'shop.local', 'shop.example.com'), '', 'our shop'),
    description: pick('Names of the shop'),
    namespaceId: mostly(pick('ns-abcdefghijklmnop'), '', 'shop'),
    namespaceArn: mostly(pick(`${ARN}namespace/ns-abcdefghijklmnop`), '', 'ns-abcdefghijklmnop'),
  },
  'cloud-map-service': {
    serviceName: mostly(pick('orders', 'web'), '', 'our orders'),
    description: pick('Orders'),
    dnsTtlSeconds: within(0, 300),
    failureThreshold: mostly(pick(1), 0),
    'healthCheck.resourcePath': pick('/'),
    'healthCheck.failureThreshold': within(1, 10),
    serviceId: mostly(pick('srv-abcdefghijklmnop'), '', 'orders'),
    serviceArn: mostly(pick(`${ARN}service/srv-abcdefghijklmnop`), ''),
  },
} satisfies Partial<Record<Kind, Hints>>;

/** The part of a service that says how it is found. */
export const CONNECT_SERVICE_HINTS: Hints = {
  serviceConnect: fc.record(
    {
      client: pick(true, true, false),
      namespace: mostly(pick('local'), ''),
      services: fc.array(
        fc.record(
          {
            portMappingName: mostly(pick('http', 'http', 'grpc'), '', 'nobody'),
            dnsName: mostly(pick('web', 'orders'), 'Web', ''),
            port: mostly(pick(80, 8080), 0),
            ingressPortOverride: mostly(pick(15_080), 70_000),
            discoveryName: mostly(pick('web-http', 'orders-http'), 'a b'),
            idleTimeoutSeconds: within(0, 900),
            perRequestTimeoutSeconds: within(0, 60),
            certificateAuthorityArn: mostly(pick('arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/0a1b2c3d'), 'authority'),
          },
          { requiredKeys: ['portMappingName', 'dnsName'] },
        ),
        { maxLength: 2 },
      ),
      logging: fc.record({
        driver: mostly(pick('awslogs'), 'journald'),
        streamPrefix: mostly(pick('proxy'), ''),
      }),
      accessLog: fc.record({ format: pick('TEXT', 'JSON'), includeQueryParameters: fc.boolean() }, { requiredKeys: ['format'] }),
    },
    { requiredKeys: ['client'] },
  ),
  cloudMap: fc.record(
    {
      name: mostly(pick('orders', 'web'), 'our orders'),
      dnsRecordType: pick('A', 'SRV'),
      dnsTtlSeconds: within(0, 300),
      containerName: mostly(pick('Container0'), 'nobody'),
      containerPort: mostly(pick(80, 8080), 0),
      failureThreshold: mostly(pick(1), 0),
    },
    { requiredKeys: ['name'] },
  ),
};

/** The same for kinds of edges. */
export const CONNECT_EDGE_HINTS = {
  'uses-namespace': {},
  registers: { containerName: mostly(pick('Container0'), 'nobody', ''), containerPort: mostly(pick(80, 8080), 0) },
  calls: { portMappingName: mostly(pick('http', 'grpc'), 'nobody', ''), port: mostly(pick(80, 443, 5432), 0, 70_000) },
} satisfies Partial<Record<EdgeKind, Hints>>;
