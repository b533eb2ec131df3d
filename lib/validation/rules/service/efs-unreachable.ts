import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { defineRule } from '../../rule';
import { areApart, fileSystemsMountedBy, isLetIn, reachFix } from '../../support/file-systems';
import { fargateVolume, onEfs } from '../volume/example';

const VOLUME = { efs: { transitEncryption: 'ENABLED' } };

/** Tasks of a service can connect to the file systems that they mount. */
export const efsUnreachable = defineRule({
  id: 'service/efs-unreachable',
  severity: 'error',
  title: 'A service reaches the file systems that its tasks mount',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/network-access.html',
  on: 'service',
  check: (service, design) => {
    if (serviceLaunchType(service, design) === 'EXTERNAL') return [];
    return fileSystemsMountedBy(service, design)
      .filter(({ fileSystem }) => fileSystem.props.source !== 'existing' && !isLetIn(service, fileSystem, design) && !areApart(service, fileSystem, design))
      .map((mounted) => ({ path: [], mounted }));
  },
  message: ({ mounted: { service, volume, fileSystem } }) =>
    `Tasks of service ${service.name} mount volume ${volume.name}, but the security group of EFS file system ${fileSystem.name} lets nobody in, so they will not start; draw a line from ${service.name} to ${fileSystem.name}.`,
  fixes: ({ mounted }, _service, design) => [reachFix(mounted, design)],
  examples: () => ({
    ok: [fargateVolume(VOLUME, onEfs()), fargateVolume({})],
    bad: [fargateVolume(VOLUME, onEfs('files', { edges: { reaches: null } })), fargateVolume(VOLUME, onEfs('point', { edges: { reaches: null } }))],
  }),
});
