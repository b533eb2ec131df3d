import { groupOf } from '@/lib/kinds/groups';
import { taskDefinitionOf } from '@/lib/kinds/graph';
import { refusedNamespace } from '@/lib/kinds/service/connect/refusals';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { calledByConnect, takesPartInConnect } from '@/lib/kinds/service/connect/call';
import type { Props } from '@/lib/kinds/union';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, losing, removeFix } from '../../support/fixes';
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
    return commands.length > 0 ? [losing({ label: 'Leave Service Connect', command: { type: 'batch', commands } })] : [];
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
          'orders-service': {
            props: { launchType: 'EXTERNAL', circuitBreaker: undefined, minHealthyPercent: 0, serviceConnect: { client: true, namespace: 'shop' } },
          },
          names: null,
        },
        edges: { call: null },
      }),
    ],
  }),
});

/** The CDK has no External services on clusters with a default namespace. */
export const connectExternalCluster = defineRule({
  id: 'connect/external-cluster',
  severity: 'error',
  title: 'External services are on clusters without a default namespace',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.ExternalService.html',
  on: 'service',
  check: (service, design) => {
    const namespace = refusedNamespace(service, design);
    return namespace ? [{ path: [], name: service.name, namespace }] : [];
  },
  message: ({ name, namespace }) =>
    `${name} runs on machines outside of AWS, and the CDK refuses such services on a cluster with a default namespace: ${namespace.name}. Take it from the cluster and connect it to the services that use it, or run ${name} on another cluster.`,
  fixes: ({ namespace }, service, design) => {
    const cluster = groupOf(design, service, 'cluster');
    const joined = Object.values(design.edges).find((edge) => edge.kind === 'uses-namespace' && edge.from === cluster?.id && edge.to === namespace.id);
    return [removeFix(joined ? `Disconnect ${namespace.name} from the cluster` : `Take ${namespace.name} away`, joined?.id ?? namespace.id)];
  },
  examples: () => ({
    ok: [connectExample()],
    bad: [
      connectExample({
        nodes: {
          'orders-task': { props: { launchType: 'EXTERNAL', cpu: undefined, memoryMiB: 512 } },
          'orders-service': { props: { launchType: 'EXTERNAL', circuitBreaker: undefined, minHealthyPercent: 0, serviceConnect: undefined } },
        },
        edges: { call: null },
      }),
    ],
  }),
});

/** The deployment controller of a service, when it is another one than ECS. */
function controllerOf({ deploymentController }: Props<'service'>): string | undefined {
  return deploymentController === 'ECS' ? undefined : deploymentController;
}
