import { taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { calledByConnect, takesPartInConnect } from '@/lib/kinds/service/connect/call';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { networkModeOf, onWindows } from '../../support/task';
import { connectExample } from './example';

const SOURCE = 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html';

/** Service Connect is for Linux tasks on AWS whose deployments ECS carries out. */
export const connectPlace = defineRule({
  id: 'connect/place',
  severity: 'error',
  title: 'Service Connect is for Linux tasks on AWS whose deployments ECS carries out',
  source: SOURCE,
  on: 'service',
  check: (service, design) => {
    if (!takesPartInConnect(service, design)) return [];
    const task = taskDefinitionOf(design, service.id);
    const why = [
      ...(serviceLaunchType(service, design) === 'EXTERNAL' ? ['its tasks are on machines outside of AWS'] : []),
      ...(task && onWindows(task) ? ['its tasks are Windows containers'] : []),
      ...(task && networkModeOf(task) === 'NONE' ? ['its tasks have no network (network mode none)'] : []),
      ...(task && networkModeOf(task) === 'HOST' ? ['its tasks use the network of their instance (network mode host)'] : []),
      ...(controllerOf(service.props) ? [`its deployments are not carried out by ECS itself`] : []),
    ];
    return why.slice(0, 1).map((reason) => ({ path: ['serviceConnect'], name: service.name, reason, calls: calledByConnect(service, design).length > 0 }));
  },
  message: ({ name, reason, calls }) =>
    `${name} cannot take part in Service Connect: ${reason}.${calls ? ' Let it find what it calls by Cloud Map, or by its address.' : ''}`,
  fixes: (_match, service, design): Fix[] => {
    const drawn = Object.values(design.edges).filter(
      (edge) => edge.kind === 'calls' && edge.from === service.id && calledByConnect(service, design).some(({ id }) => id === edge.to),
    );
    const commands = [
      ...(service.props.serviceConnect ? [clearFix('', service.id, ['serviceConnect']).command] : []),
      ...drawn.map((edge) => ({ type: 'set' as const, id: edge.id, path: ['via'], value: 'DIRECT' })),
    ].flatMap((command) => (command.type === 'batch' ? command.commands : [command]));
    return commands.length > 0 ? [{ label: 'Leave Service Connect', command: { type: 'batch', commands } }] : [];
  },
  examples: () => ({
    ok: [connectExample()],
    bad: [
      connectExample({
        nodes: {
          'orders-task': { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
          orders: { props: { readonlyRootFilesystem: undefined, user: 'ContainerUser' } },
        },
      }),
      connectExample({
        nodes: {
          'orders-task': { props: { launchType: 'EXTERNAL', cpu: undefined, memoryMiB: 512 } },
          'orders-service': { props: { launchType: 'EXTERNAL', circuitBreaker: undefined, minHealthyPercent: 0, serviceConnect: { client: true } } },
        },
        edges: { call: null },
      }),
    ],
  }),
});

/** The deployment controller of a service, when it is another one than ECS. */
function controllerOf(props: object): string | undefined {
  const said: unknown = Reflect.get(props, 'deploymentController');
  const type: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, 'type') : said;
  return typeof type === 'string' && type !== 'ECS' ? type : undefined;
}
