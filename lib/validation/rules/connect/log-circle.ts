import { edgesFrom, freeName } from '@/lib/kinds/graph';
import { takesPartInConnect } from '@/lib/kinds/service/connect/call';
import { nodeUnion } from '@/lib/kinds/union';
import { defineRule } from '../../rule';
import { clearFix, freeId } from '../../support/fixes';
import { connectExample } from './example';

const LOGGED = { services: [{ portMappingName: 'http', dnsName: 'orders', port: 80 }], logging: { driver: 'awslogs', streamPrefix: 'proxy' } };

/** A service that names a revision waits for its task definition, and so does the log group that is made with it; the task definition waits for the group. */
export const connectLogCircle = defineRule({
  id: 'connect/log-circle',
  severity: 'error',
  title: 'The log group of proxies is not made with a service that names a revision',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/troubleshooting.html#troubleshooting-errors-dependency-error',
  related: ['cfn-lint E3004'],
  on: 'service',
  check: (service, design) => {
    const { taskDefinitionRevision, serviceConnect } = service.props;
    const makes = serviceConnect?.logging?.driver === 'awslogs' && edgesFrom(design, service.id, 'logs-to').length === 0;
    return taskDefinitionRevision !== undefined && makes && takesPartInConnect(service, design)
      ? [{ path: ['taskDefinitionRevision'], name: service.name, revision: taskDefinitionRevision }]
      : [];
  },
  message: ({ name, revision }) =>
    `${name} names the revision ${revision} of its task definition, so everything that is made with it waits for the task definition; that includes the log group of its proxies, which the task definition needs itself. Draw a line from ${name} to a log group, or name no revision.`,
  fixes: ({ path }, service, design) => {
    const group = nodeUnion.parse({
      id: freeId(design, `${service.id}-proxy-logs`),
      kind: 'log-group',
      name: freeName(design, 'log-group', undefined, `${service.name}ProxyLogs`),
      props: {},
    });
    return [
      {
        label: 'Log the proxies to a group of their own',
        command: {
          type: 'add',
          nodes: [group],
          edges: [{ id: freeId(design, `${service.id}-logs-to`), kind: 'logs-to', from: service.id, to: group.id, props: {} }],
          layout: {},
        },
      },
      clearFix('Name no revision', service.id, path),
    ];
  },
  examples: () => ({
    ok: [
      connectExample({ nodes: { 'orders-service': { props: { serviceConnect: LOGGED } } } }),
      connectExample({
        nodes: {
          'orders-service': { props: { serviceConnect: LOGGED, taskDefinitionRevision: 'latest' } },
          logs: { kind: 'log-group', name: 'Logs', props: { retentionDays: 30 } },
        },
        edges: { logs: { kind: 'logs-to', from: 'orders-service', to: 'logs', props: {} } },
      }),
    ],
    bad: [connectExample({ nodes: { 'orders-service': { props: { serviceConnect: LOGGED, taskDefinitionRevision: 'latest' } } } })],
  }),
});
