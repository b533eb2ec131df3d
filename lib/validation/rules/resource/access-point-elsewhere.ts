import { nodeOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

/** A new file system has no access point that is there already. */
export const accessPointElsewhere = defineRule({
  id: 'resource/access-point-elsewhere',
  severity: 'error',
  title: 'A new file system has no access point that is there already',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/efs-access-points.html',
  on: 'access-point',
  check: ({ name, parent, props }, design) => {
    const fileSystem = nodeOfKind(design, parent, 'file-system');
    return props.source === 'existing' && fileSystem && fileSystem.props.source !== 'existing' ? [{ path: ['source'], name, fileSystem: fileSystem.name }] : [];
  },
  message: ({ name, fileSystem }) =>
    `Access point ${name} is there already, but its file system ${fileSystem} is only made by this stack; an access point belongs to one file system. Make it in this stack, or refer to its own file system.`,
  fixes: ({ path }, { id }) => [setFix('Make it in this stack', id, path, 'new')],
  examples: () => ({
    ok: [within({ source: 'existing', fileSystemId: 'fs-0a1b2c3d', securityGroupId: 'sg-0a1b2c3d' })],
    bad: [within({})],
  }),
});

function within(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: {
      files: { kind: 'file-system', name: 'Files', parent: 'vpc', props },
      point: { kind: 'access-point', name: 'Point', parent: 'files', props: { source: 'existing', accessPointId: 'fsap-0a1b2c3d4e5f60718' } },
    },
  });
}
