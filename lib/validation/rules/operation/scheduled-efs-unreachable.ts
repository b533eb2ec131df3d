import type { Design } from '@/lib/document/design';
import { defineRule } from '../../rule';
import { areApart, fileSystemsMountedBy, isLetIn, reachFix } from '../../support/file-systems';
import { scheduled } from './examples';

/** Tasks that an event starts can connect to the file systems that they mount. */
export const scheduledEfsUnreachable = defineRule({
  id: 'operation/scheduled-efs-unreachable',
  severity: 'error',
  title: 'A scheduled task reaches the file systems that its tasks mount',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/network-access.html',
  on: 'scheduled-task',
  check: (node, design) =>
    fileSystemsMountedBy(node, design)
      .filter(({ fileSystem }) => fileSystem.props.source !== 'existing' && !isLetIn(node, fileSystem, design) && !areApart(node, fileSystem, design))
      .map((mounted) => ({ path: [], mounted })),
  message: ({ mounted: { service, volume, fileSystem } }) =>
    `Tasks of scheduled task ${service.name} mount volume ${volume.name}, but the security group of EFS file system ${fileSystem.name} does not let them in, so they will not start; draw a line from ${service.name} to ${fileSystem.name}.`,
  fixes: ({ mounted }, _node, design) => [reachFix(mounted, design)],
  examples: () => ({ ok: [mounting(true), mounting(false, true)], bad: [mounting(false)] }),
});

/** @param shared the service is in the security group of the job */
function mounting(reaches: boolean, shared = false): Design {
  return scheduled(
    {},
    {
      nodes: {
        files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: { allowAnonymousAccess: true } },
        data: { kind: 'volume', name: 'data', parent: 'task', props: { efs: { transitEncryption: 'ENABLED' } } },
        group: { kind: 'security-group', name: 'JobGroup', parent: 'vpc', props: { description: 'Jobs' } },
      },
      edges: {
        stored: { kind: 'stored-on', from: 'data', to: 'files' },
        mount: { kind: 'mounts', from: 'web', to: 'data', props: { containerPath: '/data' } },
        'service-reaches': { kind: 'reaches', from: 'service', to: 'files' },
        member: { kind: 'member', from: 'job', to: 'group' },
        ...(shared ? { 'service-in': { kind: 'member', from: 'service', to: 'group' } as const } : {}),
        ...(reaches ? { 'job-reaches': { kind: 'reaches', from: 'job', to: 'files' } as const } : {}),
      },
    },
  );
}
