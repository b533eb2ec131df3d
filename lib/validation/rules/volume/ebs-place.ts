import { edgesTo, nodeOfKind } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { canRunOnFargate } from '@/lib/kinds/task-definition/launch-types';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { onWindows } from '../../support/task';
import { ec2Volume, fargateVolume } from './example';

interface PlaceMatch extends Match {
  readonly problem: string;
  readonly fixed?: Fix;
}

const OLD: readonly unknown[] = ['VERSION1_0', 'VERSION1_1', 'VERSION1_2', 'VERSION1_3'];

/** EBS volumes are for tasks that can have them, with a file system that they know. */
export const ebsPlace = defineRule({
  id: 'volume/ebs-place',
  severity: 'error',
  title: 'EBS volumes are for tasks on EC2 and for Linux on Fargate 1.4.0, with a file system of their operating system',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
  on: 'volume',
  check: (volume, design): PlaceMatch[] => {
    const task = nodeOfKind(design, volume.parent, 'task-definition');
    if (!task || volumeTypeOf(volume, design) !== 'MANAGED_EBS') return [];
    const windows = onWindows(task);
    const system = volume.props.ebs?.fileSystemType;
    const at = (problem: string, path: readonly string[] = ['type'], fixed?: Fix): PlaceMatch => ({
      path: [...path],
      problem: `Volume ${volume.name}: ${problem}`,
      ...(fixed ? { fixed } : {}),
    });
    const services = edgesTo(design, task.id, 'runs').flatMap((edge) => nodeOfKind(design, edge.from, 'service') ?? []);
    return [
      ...(windows && canRunOnFargate(task.props) ? [at('tasks with Windows containers have no EBS volumes on Fargate.')] : []),
      ...services.flatMap((service) => {
        const on = serviceLaunchType(service, design);
        if (on === 'EXTERNAL') return [at(`service ${service.name} runs its tasks on External instances, which have no EBS volumes.`)];
        return on === 'FARGATE' && OLD.includes(service.props.platformVersion)
          ? [
              at(
                `service ${service.name} runs on an old platform version of Fargate; EBS volumes need 1.4.0.`,
                ['type'],
                setFix(`Let ${service.name} run on 1.4.0`, service.id, ['platformVersion'], 'VERSION1_4'),
              ),
            ]
          : [];
      }),
      ...(windows !== (system === 'NTFS') && (windows || system === 'NTFS')
        ? [
            at(
              windows ? 'Windows containers need the file system NTFS.' : 'Linux containers do not know the file system NTFS; choose XFS or ext4.',
              ['ebs', 'fileSystemType'],
              windows ? setFix('Use NTFS', volume.id, ['ebs', 'fileSystemType'], 'NTFS') : setFix('Use XFS', volume.id, ['ebs', 'fileSystemType'], 'XFS'),
            ),
          ]
        : []),
    ];
  },
  message: ({ problem }) => problem,
  fixes: ({ fixed, path }, { id }): Fix[] => (fixed ? [fixed] : path[0] === 'type' ? [clearFix('Keep its data with the task', id, ['type'])] : []),
  examples: () => ({
    ok: [fargateVolume(EBS), ec2Volume(EBS)],
    bad: [fargateVolume({ ...EBS, ebs: { ...EBS.ebs, fileSystemType: 'NTFS' } })],
  }),
});

const EBS = { type: 'MANAGED_EBS', ebs: { sizeGiB: 20, volumeType: 'GP3', encrypted: true } } as const;
