import { edgesFrom } from '@/lib/kinds/graph';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { fargateVolume, onEfs } from './example';

const ENCRYPTED = { transitEncryption: 'ENABLED' };

interface FileSystemMatch extends Match {
  readonly name: string;
  readonly id: string | undefined;
  /** The file system or access point that the volume is connected to. */
  readonly connected: string | undefined;
}

/** A volume in EFS is in one file system. */
export const efsFileSystem = defineRule({
  id: 'volume/efs-file-system',
  severity: 'error',
  title: 'A volume in EFS is in one file system, connected or named by its id',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  on: 'volume',
  check: (volume, design): FileSystemMatch[] => {
    if (volumeTypeOf(volume, design) !== 'EFS') return [];
    const path = ['efs', 'fileSystemId'];
    const id = volume.props.efs?.fileSystemId;
    const to = edgesFrom(design, volume.id, 'stored-on')[0]?.to;
    const connected = to === undefined ? undefined : design.nodes[to]?.name;
    if (connected !== undefined) return id ? [{ path, name: volume.name, id, connected }] : [];
    return id && /^fs-(?:[0-9a-f]{8}|[0-9a-f]{17})$/.test(id) ? [] : [{ path, name: volume.name, id, connected }];
  },
  message: ({ name, id, connected }) => {
    if (connected !== undefined)
      return `Volume ${name} is connected to ${connected} and names file system ${id} besides, which is left out; take the id away, or the line.`;
    return id
      ? `Volume ${name} names the file system "${id}", which is not the id of one; write fs- and 17 (or 8) digits or letters from a to f, such as fs-0123456789abcdef0.`
      : `Volume ${name} is to be in EFS, but nothing says in which file system; draw a line to a file system or access point, or give the id of one.`;
  },
  fixes: ({ path, connected }, volume): Fix[] =>
    connected === undefined ? [setFix('Keep it with the task instead', volume.id, ['type'], 'HOST')] : [clearFix('Take the id away', volume.id, path)],
  examples: () => ({
    ok: [fargateVolume({ efs: ENCRYPTED }, onEfs()), fargateVolume({ type: 'EFS', efs: { ...ENCRYPTED, fileSystemId: 'fs-0123456789abcdef0' } })],
    bad: [
      fargateVolume({ type: 'EFS', efs: ENCRYPTED }),
      fargateVolume({ type: 'EFS', efs: { ...ENCRYPTED, fileSystemId: 'files' } }),
      fargateVolume({ efs: { ...ENCRYPTED, fileSystemId: 'fs-0123456789abcdef0' } }, onEfs()),
    ],
  }),
});
