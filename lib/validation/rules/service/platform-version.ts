import { containersOf, edgesFrom, taskDefinitionOf, type Graph } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import type { DesignNode, Props } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { onWindows } from '../../support/task';

/** Platform versions for Linux that are no longer current, as people write them. */
export const OLD_PLATFORMS: Partial<Record<NonNullable<Props<'service'>['platformVersion']>, string>> = {
  VERSION1_3: '1.3.0',
  VERSION1_2: '1.2.0',
  VERSION1_1: '1.1.0',
  VERSION1_0: '1.0.0',
};

/** Tasks run on a platform version that Fargate still starts: the last old one, 1.3.0, was retired in 2026. */
export const platformVersion = defineRule({
  id: 'service/platform-version',
  severity: 'error',
  title: 'Services use a platform version that Fargate still starts',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-versions-retired.html',
  related: ['Security Hub ECS.10', 'checkov CKV_AWS_332', 'prowler ecs_service_fargate_latest_platform_version'],
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    const old = OLD_PLATFORMS[service.props.platformVersion ?? 'LATEST'];
    // The versions for Windows are others: 1.0.0 is the current one there.
    if (!old || isExistingService(service) || serviceLaunchType(service, design) !== 'FARGATE' || (task && onWindows(task))) return [];
    // What the tasks need is said by a rule of its own.
    if (task && (platformNeeds(task, design).length > 0 || (task.props.proxyConfiguration && old !== '1.3.0'))) return [];
    return [{ path: ['platformVersion'], name: service.name, old }];
  },
  message: ({ name, old }) => `Service ${name} uses platform version ${old}, which AWS has retired: Fargate starts no new tasks on it. Use the latest.`,
  fixes: (_match, { id }) => [clearFix('Use the latest', id, ['platformVersion'])],
  examples: () => ({
    ok: [fargateExample(), fargateExample({ nodes: { service: { props: { platformVersion: 'VERSION1_4' } } } })],
    bad: [fargateExample({ nodes: { service: { props: { platformVersion: 'VERSION1_3' } } } })],
  }),
});

/**
 * What a task definition for Linux on Fargate asks for that came with platform version 1.4.0.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-linux-gmsa.html
 */
export function platformNeeds({ id, props }: DesignNode<'task-definition'>, design: Graph): string[] {
  const containers = containersOf(design, id);
  const edges = containers.flatMap((it) => [...edgesFrom(design, it.id, 'uses-secret'), ...edgesFrom(design, it.id, 'uses-bucket')]);
  const secrets = edges.flatMap((it) => (it.kind === 'uses-secret' ? [...(it.props.variables ?? []), ...(it.props.logOptions ?? [])] : []));
  const files = [
    ...containers.map((it) => it.props.environmentFiles),
    ...edges.map((it) => (it.kind === 'uses-bucket' ? it.props.environmentFiles : undefined)),
  ];
  return [
    ...(props.ephemeralStorageGiB ? ['ephemeral storage of its own size'] : []),
    ...(props.cpuArchitecture === 'ARM64' ? ['ARM64'] : []),
    ...(props.pidMode ? ['a shared process namespace'] : []),
    ...((props.cpu ?? 0) >= 8192 ? ['8 or more vCPU'] : []),
    ...(secrets.some((it) => it.field || it.versionId || it.versionStage) ? ['a field or version of a secret'] : []),
    ...(files.some((it) => it?.length) ? ['environment files'] : []),
    ...([...containers, ...edges].some((it) => it.props.credentialSpec) ? ['a credential spec'] : []),
  ];
}
