import type { KindDefinition } from '../definition';
import { planVolume } from './plan';
import { VOLUME_TEXT, volumeTypeOf } from './volume-type';

/** Data of a task that containers mount. */
export const volume: KindDefinition<'volume'> = {
  kind: 'volume',
  label: 'Volume',
  description: 'Data of a task that containers mount.',
  area: 'task',
  group: 'Task',
  defaultName: 'data',
  defaults: {},
  construct: (node, graph) => (volumeTypeOf(node, graph) === 'MANAGED_EBS' ? 'aws_ecs.ServiceManagedVolume' : 'aws_ecs.Volume'),
  resource: () => undefined,
  facts: (node, graph) => {
    const type = volumeTypeOf(node, graph);
    const { hostSourcePath, docker, efs, ebs } = node.props;
    const size = ebs?.sizeGiB === undefined ? (ebs?.snapshotId ? 'from a snapshot' : 'size missing') : `${ebs.sizeGiB} GiB`;
    if (type === 'MANAGED_EBS') return ['EBS', size, ebs?.volumeType?.toLowerCase()].filter(Boolean).join(' · ');
    const detail = { HOST: hostSourcePath ?? 'lives with its task', DOCKER: docker?.driver, EFS: efs?.rootDirectory, CONFIGURED_AT_LAUNCH: undefined }[type];
    return type === 'HOST' ? (detail ?? '') : [VOLUME_TEXT[type], detail].filter(Boolean).join(' · ');
  },
  plan: planVolume,
};
