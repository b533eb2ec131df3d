import { endpointsOf } from '@/lib/kinds/service/connect/endpoints';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { connectExample } from './example';

const SOURCE = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html';

/** Only of requests can it be said how long they take. */
export const connectRequestTimeout = defineRule({
  id: 'connect/request-timeout',
  severity: 'error',
  title: 'A timeout of requests needs a port that speaks HTTP or gRPC',
  source: SOURCE,
  on: 'service',
  check: (service, design) =>
    endpointsOf(design, service).flatMap(({ said, index, taskPort }) =>
      said.perRequestTimeoutSeconds !== undefined && taskPort && !taskPort.mapping.appProtocol
        ? [{ path: ['serviceConnect', 'services', index, 'perRequestTimeoutSeconds'], name: service.name, port: said.portMappingName ?? '', taskPort }]
        : [],
    ),
  message: ({ name, port, taskPort }) =>
    `${name} offers port ${port} of container ${taskPort.container.name}, which carries TCP as far as Service Connect knows, and TCP has no requests to wait for. Say that it speaks HTTP, HTTP/2 or gRPC, or take the timeout away.`,
  fixes: ({ path, taskPort }, { id }) => [
    setFix('It speaks HTTP', taskPort.container.id, ['portMappings', taskPort.index, 'appProtocol'], 'http'),
    clearFix('Take the timeout away', id, path),
  ],
  examples: () => ({
    ok: [offering({ perRequestTimeoutSeconds: 30, idleTimeoutSeconds: 60 })],
    bad: [
      connectExample({
        nodes: {
          orders: { props: { portMappings: [{ name: 'http', containerPort: 8080 }] } },
          'orders-service': { props: { serviceConnect: { services: [{ portMappingName: 'http', perRequestTimeoutSeconds: 30 }] } } },
        },
      }),
    ],
  }),
});

/** An idle connection lives as long as a request may take. */
export const connectIdleTimeout = defineRule({
  id: 'connect/idle-timeout',
  severity: 'warning',
  title: 'Idle connections are kept as long as a request may take',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.ServiceConnectService.html',
  on: 'service',
  check: ({ name, props }) =>
    (props.serviceConnect?.services ?? []).flatMap(({ portMappingName, perRequestTimeoutSeconds: request, idleTimeoutSeconds: idle = 300 }, index) =>
      request !== undefined && idle > 0 && (request === 0 || idle < request)
        ? [{ path: ['serviceConnect', 'services', index, 'idleTimeoutSeconds'], name, port: portMappingName ?? 'a port', idle, request }]
        : [],
    ),
  message: ({ name, port, idle, request }) =>
    `${name} offers ${port} by Service Connect, which waits ${request === 0 ? 'for ever' : `${request} seconds`} for an answer, and closes connections on which nothing moved for ${idle} seconds: the answer would not arrive.`,
  fixes: ({ path, request }, { id }) => [
    request === 0 ? setFix('Keep idle connections for ever', id, path, 0) : setFix(`Keep idle connections ${request} seconds`, id, path, request),
  ],
  examples: () => ({
    ok: [offering({ perRequestTimeoutSeconds: 30, idleTimeoutSeconds: 0 }), offering({ perRequestTimeoutSeconds: 300 })],
    bad: [offering({ perRequestTimeoutSeconds: 30, idleTimeoutSeconds: 10 }), offering({ perRequestTimeoutSeconds: 0 })],
  }),
});

function offering(said: Readonly<Record<string, unknown>>) {
  return connectExample({ nodes: { 'orders-service': { props: { serviceConnect: { services: [{ portMappingName: 'http', ...said }] } } } } });
}
