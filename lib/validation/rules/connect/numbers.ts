import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { connectExample } from './example';
import { refused, refusedMessage } from './refused';

/** Ports and timeouts of Service Connect are ones that it understands. */
export const connectNumbers = defineRule({
  id: 'connect/numbers',
  severity: 'error',
  title: 'Ports and timeouts of Service Connect are in their ranges',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html',
  on: 'service',
  check: refused('number'),
  message: refusedMessage,
  fixes: ({ path }, { id }) => [clearFix('Leave it to Service Connect', id, path)],
  examples: () => ({
    ok: [
      connectExample({
        nodes: {
          'orders-service': { props: { serviceConnect: { services: [{ portMappingName: 'http', idleTimeoutSeconds: 0, perRequestTimeoutSeconds: 0 }] } } },
        },
      }),
    ],
    bad: (
      [
        { port: 0 },
        { port: 70_000 },
        { ingressPortOverride: 0.5 },
        { idleTimeoutSeconds: -1 },
        { idleTimeoutSeconds: 900, perRequestTimeoutSeconds: 0.5 },
      ] as const
    ).map((said) => connectExample({ nodes: { 'orders-service': { props: { serviceConnect: { services: [{ portMappingName: 'http', ...said }] } } } } })),
  }),
});
