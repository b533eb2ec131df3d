import { taskDefinitionOf } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { EXAMPLE_PROXY, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onFargate, onWindows } from '../../support/task';
import { named } from '../../support/text';
import { OLD_PLATFORMS, platformNeeds } from './platform-version';

/** What a task definition asks for is part of the service's platform version. */
export const platformFeatures = defineRule({
  id: 'service/platform-features',
  severity: 'error',
  title: 'The platform version has what the tasks need',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
  related: ['CDK: The ephemeralStorageGiB feature requires platform version 1.4.0 or later for Linux tasks'],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    const old = OLD_PLATFORMS[service.props.platformVersion ?? 'LATEST'];
    if (!old || !task || !onFargate(task) || onWindows(task) || serviceLaunchType(service, design) !== 'FARGATE') return [];
    const needs = platformNeeds(task, design);
    const place = { path: ['platformVersion'], name: service.name, task: task.name, old };
    return [
      ...(needs.length > 0 ? [{ ...place, needs, since: '1.4.0' }] : []),
      ...(task.props.proxyConfiguration && old !== '1.3.0' ? [{ ...place, needs: ['an App Mesh proxy'], since: '1.3.0' }] : []),
    ];
  },
  message: ({ name, task, old, needs, since }) =>
    `Service ${name} uses platform version ${old}, but its task definition ${task} asks for ${named(needs)}, which came with ${since}; use the latest.`,
  fixes: (_match, { id }) => [clearFix('Use the latest', id, ['platformVersion'])],
  examples: () => ({
    ok: [fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 50 } }, service: { props: { platformVersion: 'VERSION1_4' } } } })],
    bad: [
      fargateExample({ nodes: { task: { props: { ephemeralStorageGiB: 50 } }, service: { props: { platformVersion: 'VERSION1_3' } } } }),
      fargateExample({ nodes: { web: { props: { environmentFiles: ['web.env'] } }, service: { props: { platformVersion: 'VERSION1_3' } } } }),
      fargateExample({
        nodes: { secret: { kind: 'secret', name: 'DbSecret' }, service: { props: { platformVersion: 'VERSION1_3' } } },
        edges: { uses: { kind: 'uses-secret', from: 'web', to: 'secret', props: { variables: [{ name: 'DB', field: 'password' }] } } },
      }),
      fargateExample({
        nodes: { task: { props: { pidMode: 'TASK', operatingSystemFamily: 'LINUX' } }, service: { props: { platformVersion: 'VERSION1_3' } } },
      }),
      fargateExample({ nodes: { task: { props: { proxyConfiguration: EXAMPLE_PROXY } }, service: { props: { platformVersion: 'VERSION1_2' } } } }),
    ],
  }),
});
