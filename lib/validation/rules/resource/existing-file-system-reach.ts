import type { Design } from '@/lib/document/design';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { areApart, isLetIn, mountedFileSystems, reachFix, RUNNER_TEXT } from '../../support/file-systems';

/** Tasks reach the existing file systems that they mount, as far as the design can tell. */
export const existingFileSystemReach = defineRule({
  id: 'resource/existing-file-system-reach',
  severity: 'warning',
  title: 'Tasks are let in by the existing file systems that they mount',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/network-access.html',
  on: 'design',
  check: (design) => unreached(design).filter(({ fileSystem }) => fileSystem.props.source === 'existing'),
  message: ({ service, volume, fileSystem }) =>
    `Tasks of ${RUNNER_TEXT[service.kind]} ${service.name} mount volume ${volume.name}, and nothing here lets them into the existing EFS file system ${fileSystem.name}; draw a line from ${service.name} to it, unless its security group lets them in already.`,
  fixes: (match, _subject, design) => [reachFix(match, design)],
  examples: () => ({ ok: [mounting(EXISTING, true)], bad: [mounting(EXISTING, false)] }),
});

const EXISTING = { source: 'existing', fileSystemId: 'fs-0a1b2c3d', securityGroupId: 'sg-0a1b2c3d' };

function unreached(design: Design) {
  return mountedFileSystems(design)
    .filter(({ service, fileSystem }) => !isLetIn(service, fileSystem, design))
    .filter(({ service, fileSystem }) => !areApart(service, fileSystem, design))
    .map((it) => ({ path: [], elementId: it.service.id, ...it }));
}

function mounting(props: Readonly<Record<string, unknown>>, reaches: boolean) {
  return fargateExample({
    nodes: {
      files: {
        kind: 'file-system',
        name: 'Files',
        parent: 'vpc',
        props: { allowAnonymousAccess: props['source'] === 'existing' ? undefined : true, ...props },
      },
      data: { kind: 'volume', name: 'data', parent: 'task', props: { efs: { transitEncryption: 'ENABLED' } } },
    },
    edges: {
      stored: { kind: 'stored-on', from: 'data', to: 'files' },
      mount: { kind: 'mounts', from: 'web', to: 'data', props: { containerPath: '/data' } },
      ...(reaches ? { reaches: { kind: 'reaches', from: 'service', to: 'files' } } : {}),
    },
  });
}
