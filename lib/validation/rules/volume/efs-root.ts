import { edgesFrom, nodeOfKind } from '@/lib/kinds/graph';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { fargateVolume, onEfs } from './example';

const ENCRYPTED = { transitEncryption: 'ENABLED' };

/** The root of a volume in EFS is a folder of the file system; behind an access point it is the access point's. */
export const efsRoot = defineRule({
  id: 'volume/efs-root',
  severity: 'error',
  title: 'A root directory begins with a slash, and behind an access point there is none',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  on: 'volume',
  check: (volume, design) => {
    const root = volume.props.efs?.rootDirectory;
    if (!root || root === '/' || volumeTypeOf(volume, design) !== 'EFS') return [];
    const point = nodeOfKind(design, edgesFrom(design, volume.id, 'stored-on')[0]?.to, 'access-point');
    return point || !root.startsWith('/') ? [{ path: ['efs', 'rootDirectory'], name: volume.name, root, point: point?.name }] : [];
  },
  message: ({ name, root, point }) =>
    point === undefined
      ? `The root directory "${root}" of volume ${name} does not begin with a slash; write the whole path in the file system, such as /data.`
      : `Volume ${name} is behind access point ${point}, whose folder is its root, and names the root directory ${root}; leave the root directory away.`,
  fixes: ({ path, root, point }, { id }) => [
    ...(point === undefined ? [setFix(`Use /${root}`, id, path, `/${root}`)] : []),
    clearFix('Leave it away', id, path),
  ],
  examples: () => ({
    ok: [
      fargateVolume({ efs: { ...ENCRYPTED, rootDirectory: '/data' } }, onEfs()),
      fargateVolume({ efs: { ...ENCRYPTED, rootDirectory: '/' } }, onEfs('point')),
    ],
    bad: [
      fargateVolume({ efs: { ...ENCRYPTED, rootDirectory: 'data' } }, onEfs()),
      fargateVolume({ efs: { ...ENCRYPTED, rootDirectory: '/data' } }, onEfs('point')),
    ],
  }),
});
