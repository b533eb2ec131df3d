import { groupOf } from '@/lib/kinds/groups';
import { clusterNamespaceFix } from '../../support/connect';
import { defineRule } from '../../rule';
import { connectExample } from './example';
import { refused, refusedMessage } from './refused';

/** Who takes part in Service Connect does so in a namespace. */
export const connectNamespace = defineRule({
  id: 'connect/namespace',
  severity: 'error',
  title: 'Service Connect needs a namespace',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts.html',
  on: 'service',
  check: refused('namespace'),
  message: refusedMessage,
  fixes: (_match, service, design) => {
    const cluster = groupOf(design, service, 'cluster');
    return cluster ? [clusterNamespaceFix(design, cluster)] : [];
  },
  examples: () => ({
    ok: [
      connectExample(),
      connectExample({
        nodes: { names: { parent: 'vpc', props: { useForServiceConnect: undefined } } },
        edges: { in: { kind: 'uses-namespace', from: 'orders-service', to: 'names', props: { for: 'SERVICE_CONNECT' } } },
      }),
    ],
    bad: [
      connectExample({ nodes: { names: null }, edges: { call: null } }),
      connectExample({ nodes: { names: null, 'orders-service': { props: { serviceConnect: { client: true } } } }, edges: { call: null } }),
    ],
  }),
});
