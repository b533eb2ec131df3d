import { defineRule } from '../../rule';
import { clearFix, setFix, togetherFix } from '../../support/fixes';
import { connectExample } from './example';
import { refused, refusedMessage } from './refused';

/** Access logs have a format and somewhere to go. */
export const connectAccessLog = defineRule({
  id: 'connect/access-log',
  severity: 'error',
  title: 'Access logs of Service Connect need a format and a log driver',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-envoy-access-logs.html',
  on: 'service',
  check: refused('access-log'),
  message: refusedMessage,
  fixes: ({ path }, { id, name, props }) =>
    path.includes('format')
      ? [setFix('Write JSON', id, path, 'JSON'), setFix('Write text', id, path, 'TEXT')]
      : [
          togetherFix(
            'Log the proxies to CloudWatch Logs',
            setFix('', id, path, 'awslogs'),
            setFix('', id, ['serviceConnect', 'logging', 'streamPrefix'], props.serviceConnect?.logging?.streamPrefix || `${name}-proxy`),
          ),
          clearFix('Write no access log', id, ['serviceConnect', 'accessLog']),
        ],
  examples: () => ({
    ok: [
      connectExample({
        nodes: {
          'orders-service': {
            props: {
              serviceConnect: {
                services: [{ portMappingName: 'http' }],
                logging: { driver: 'awslogs', streamPrefix: 'proxy', retentionDays: 30 },
                accessLog: { format: 'JSON' },
              },
            },
          },
        },
      }),
    ],
    bad: [
      connectExample({
        nodes: { 'orders-service': { props: { serviceConnect: { services: [{ portMappingName: 'http' }], accessLog: { format: 'TEXT' } } } } },
      }),
      connectExample({
        nodes: {
          'orders-service': {
            props: {
              serviceConnect: {
                services: [{ portMappingName: 'http' }],
                logging: { driver: 'awslogs', streamPrefix: 'proxy', retentionDays: 30 },
                accessLog: { includeQueryParameters: false },
              },
            },
          },
        },
      }),
    ],
  }),
});
