import { portsOfService } from '@/lib/kinds/service/connect/ports';
import { defineRule } from '../../rule';
import { offeredNames } from '../../support/connect';
import { setFix, togetherFix } from '../../support/fixes';
import { connectExample } from './example';
import { refused, refusedMessage } from './refused';

/** What a service offers by Service Connect is a named port of its containers. */
export const connectPortName = defineRule({
  id: 'connect/port-name',
  severity: 'error',
  title: 'Service Connect offers named ports of containers',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  on: 'service',
  check: refused('port-name'),
  message: refusedMessage,
  fixes: ({ path }, service, design) => {
    const names = offeredNames(design, service.id);
    if (names.length > 0) return names.slice(0, 4).map((name) => setFix(`Offer ${name}`, service.id, path, name));
    const unnamed = portsOfService(design, service.id).find(({ mapping }) => !mapping.name && mapping.containerPort);
    if (!unnamed) return [];
    const { container, index, mapping } = unnamed;
    return [
      togetherFix(
        `Call port ${mapping.containerPort} of ${container.name} http`,
        setFix('', container.id, ['portMappings', index, 'name'], 'http'),
        setFix('', service.id, path, 'http'),
      ),
    ];
  },
  examples: () => ({
    ok: [connectExample()],
    bad: [
      connectExample({ nodes: { 'orders-service': { props: { serviceConnect: { services: [{ dnsName: 'orders' }] } } } }, edges: { call: null } }),
      connectExample({ nodes: { 'orders-service': { props: { serviceConnect: { services: [{ portMappingName: 'api' }] } } } }, edges: { call: null } }),
      connectExample({ nodes: { orders: { props: { portMappings: [{ containerPort: 8080 }] } } }, edges: { call: null } }),
      connectExample({ nodes: { orders: { props: { portMappings: [{ name: 'http', containerPortRange: '8080-8090' }] } } }, edges: { call: null } }),
    ],
  }),
});
