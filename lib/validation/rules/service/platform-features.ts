import { containersOf, edgesFrom, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { DesignNode } from '@/lib/kinds/union';
import { EXAMPLE_PROXY, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onFargate, onWindows } from '../../support/task';
import { named } from '../../support/text';
import { OLD_PLATFORMS, platformNeeds } from './platform-version';

const USES_FIELD = { kind: 'uses-secret', from: 'web', to: 'secret', props: { variables: [{ name: 'DB', field: 'password' }] } } as const;
const WINDOWS = {
  task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
  web: { props: { user: undefined, readonlyRootFilesystem: undefined } },
} as const;

/** What a task definition asks for is part of the service's platform version. */
export const platformFeatures = defineRule({
  id: 'service/platform-features',
  severity: 'error',
  title: 'The platform version has what the tasks need',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
  related: [
    'CDK: The ephemeralStorageGiB feature requires platform version 1.4.0 or later for Linux tasks',
    'CDK: The pidMode feature requires platform version 1.4.0 or later',
    'CDK: The task definition of this service uses at least one container that references a secret JSON field',
  ],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    const old = OLD_PLATFORMS[service.props.platformVersion ?? 'LATEST'];
    if (!old || !task || !onFargate(task) || serviceLaunchType(service, design) !== 'FARGATE') return [];
    const place = { path: ['platformVersion'], name: service.name, task: task.name, old, windows: onWindows(task) };
    // Windows has versions of its own, of which 1.0.0 is the current one.
    if (place.windows) return readsSecretField(task, design) ? [{ ...place, needs: ['a field of a secret'], since: '1.4.0' }] : [];
    const needs = platformNeeds(task, design);
    return [
      ...(needs.length > 0 ? [{ ...place, needs, since: '1.4.0' }] : []),
      ...(task.props.proxyConfiguration && old !== '1.3.0' ? [{ ...place, needs: ['an App Mesh proxy'], since: '1.3.0' }] : []),
    ];
  },
  message: ({ name, task, old, needs, since, windows }) =>
    `Service ${name} uses platform version ${old}, but its task definition ${task} asks for ${named(needs)}, which ${windows ? `the CDK refuses before ${since}, also for Windows, whose versions are others` : `came with ${since}`}; use the latest.`,
  fixes: (_match, { id }) => [clearFix('Use the latest', id, ['platformVersion'])],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 50 } }, service: { props: { platformVersion: 'VERSION1_4' } } } }),
      fargateExample({ nodes: { ...WINDOWS, service: { props: { platformVersion: 'VERSION1_0' } } } }),
      fargateExample({ nodes: { ...WINDOWS, secret: { kind: 'secret', name: 'DbSecret' } }, edges: { uses: USES_FIELD } }),
    ],
    bad: [
      fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 50 } }, service: { props: { platformVersion: 'VERSION1_3' } } } }),
      fargateExample({ nodes: { web: { props: { environmentFiles: ['web.env'] } }, service: { props: { platformVersion: 'VERSION1_3' } } } }),
      fargateExample({
        nodes: { secret: { kind: 'secret', name: 'DbSecret' }, service: { props: { platformVersion: 'VERSION1_3' } } },
        edges: { uses: USES_FIELD },
      }),
      fargateExample({
        nodes: { task: { props: { pidMode: 'TASK', operatingSystemFamily: 'LINUX' } }, service: { props: { platformVersion: 'VERSION1_3' } } },
      }),
      fargateExample({ nodes: { task: { props: { proxyConfiguration: EXAMPLE_PROXY } }, service: { props: { platformVersion: 'VERSION1_2' } } } }),
      fargateExample({
        nodes: { ...WINDOWS, secret: { kind: 'secret', name: 'DbSecret' }, service: { props: { platformVersion: 'VERSION1_0' } } },
        edges: { uses: USES_FIELD },
      }),
    ],
  }),
});

/** True where the CDK sees that an environment variable holds a field of the newest version of a secret. */
function readsSecretField({ id }: DesignNode<'task-definition'>, design: Graph): boolean {
  return containersOf(design, id).some((container) =>
    edgesFrom(design, container.id, 'uses-secret').some(
      ({ to, props }) => design.nodes[to]?.kind === 'secret' && props.variables?.some((it) => it.field && !it.versionId && !it.versionStage),
    ),
  );
}
