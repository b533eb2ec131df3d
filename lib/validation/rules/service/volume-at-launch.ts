import { taskDefinitionOf } from '@/lib/kinds/graph';
import { atLaunchVolumes } from '@/lib/kinds/volume/at-launch';
import { ec2Volume, fargateVolume } from '../volume/example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** A service does not need a volume that it cannot configure. */
export const volumeAtLaunch = defineRule({
  id: 'service/volume-at-launch',
  severity: 'error',
  title: 'A volume that is configured at launch needs a volume of the service, which a design cannot have yet',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-ebs-config.html',
  on: 'service',
  check: (service, design) => {
    const task = taskDefinitionOf(design, service.id);
    const [volume] = task ? atLaunchVolumes(design, task.id) : [];
    return task && volume ? [{ path: [], name: service.name, task: task.name, volume }] : [];
  },
  message: ({ name, task, volume }) =>
    `Service ${name} runs ${task}, whose volume ${volume.name} is configured at launch: the service would have to say which EBS volume that is, and a design cannot say it yet, so ECS will refuse the service. Keep the data elsewhere, or run the tasks without a service.`,
  fixes: ({ volume }) => [clearFix(`Keep ${volume.name} with its task`, volume.id, ['type'])],
  examples: () => ({
    ok: [ec2Volume({}), ec2Volume({ type: 'CONFIGURED_AT_LAUNCH' }, { nodes: { service: null }, edges: { runs: null } })],
    bad: [ec2Volume({ type: 'CONFIGURED_AT_LAUNCH' }), fargateVolume({ type: 'CONFIGURED_AT_LAUNCH' })],
  }),
});
