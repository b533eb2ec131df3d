import { edgesTo } from '@/lib/kinds/graph';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { removeFix } from '../../support/fixes';
import { fargateVolume } from './example';

/** A volume is there for a container. */
export const notMounted = defineRule({
  id: 'volume/not-mounted',
  severity: 'hint',
  title: 'A volume is mounted by a container',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_data_volumes.html',
  on: 'volume',
  check: (volume, design) =>
    edgesTo(design, volume.id, 'mounts').length === 0 && volumeTypeOf(volume, design) !== 'CONFIGURED_AT_LAUNCH' ? [{ path: [], name: volume.name }] : [],
  message: ({ name }) => `No container mounts volume ${name}, so nothing reads or writes it; draw a line from a container to it, or remove it.`,
  fixes: (_match, { id }) => [removeFix('Remove the volume', id)],
  examples: () => ({ ok: [fargateVolume({})], bad: [fargateVolume({}, { edges: { mount: null } })] }),
});
