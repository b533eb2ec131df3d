import { taskDefinitionOf } from '@/lib/kinds/graph';
import { isExistingService } from '@/lib/kinds/service/existing';
import { atLaunchVolumes } from '@/lib/kinds/volume/at-launch';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { ec2Volume, fargateVolume } from '../volume/example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A service configures the volumes that its tasks leave open. */
export const volumeAtLaunch = defineRule({
  id: 'service/volume-at-launch',
  severity: 'error',
  title: 'A volume that is configured at launch is an EBS volume of the service',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-ebs-config.html',
  on: 'service',
  check: (service, design) => {
    const task = isExistingService(service) ? undefined : taskDefinitionOf(design, service.id);
    const volume = task && atLaunchVolumes(design, task.id).find((it) => volumeTypeOf(it, design) === 'CONFIGURED_AT_LAUNCH');
    return task && volume ? [{ path: [], name: service.name, task: task.name, volume }] : [];
  },
  message: ({ name, task, volume }) =>
    `Service ${name} runs ${task}, whose volume ${volume.name} is configured at launch, and nothing says what EBS volume it is: ECS will refuse the service. Make it an EBS volume of the service, keep the data elsewhere, or run the tasks without a service.`,
  fixes: ({ volume }) => [
    setFix(`Make ${volume.name} an EBS volume of the service`, volume.id, ['type'], 'MANAGED_EBS'),
    clearFix(`Keep ${volume.name} with its task`, volume.id, ['type']),
  ],
  examples: () => ({
    ok: [
      ec2Volume({}),
      ec2Volume({ type: 'CONFIGURED_AT_LAUNCH' }, { nodes: { service: null }, edges: { runs: null } }),
      fargateVolume({ type: 'MANAGED_EBS', ebs: { sizeGiB: 20, volumeType: 'GP3', encrypted: true } }),
    ],
    bad: [ec2Volume({ type: 'CONFIGURED_AT_LAUNCH' }), fargateVolume({ type: 'CONFIGURED_AT_LAUNCH' })],
  }),
});
