import { taskDefinitionOf } from '@/lib/kinds/graph';
import { atLaunchVolumes } from '@/lib/kinds/volume/at-launch';
import { volumeTypeOf } from '@/lib/kinds/volume/volume-type';
import { defineRule } from '../../rule';
import { clearFix, losing, togetherFix } from '../../support/fixes';
import { ec2Volume } from '../volume/example';

/** Tasks that an event starts have no volume that somebody has to configure at their start. */
export const scheduledVolume = defineRule({
  id: 'operation/scheduled-volume',
  severity: 'error',
  title: 'Scheduled tasks have no EBS volumes of a service',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-events-rule-ecsparameters.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specify-ebs-config.html'],
  on: 'scheduled-task',
  check: (node, design) => {
    const task = taskDefinitionOf(design, node.id);
    const [volume] = task ? atLaunchVolumes(design, task.id) : [];
    return task && volume ? [{ path: [], name: node.name, task: task.name, volume, managed: volumeTypeOf(volume, design) === 'MANAGED_EBS' }] : [];
  },
  message: ({ name, task, volume, managed }) =>
    `Scheduled task ${name} runs ${task}, whose volume ${volume.name} ${managed ? 'is an EBS volume that a service configures' : 'is configured at launch'}. EventBridge can configure none, so ECS refuses to start its tasks. Keep the data in the task or in EFS, or run another task definition.`,
  fixes: ({ volume }) => [
    losing(
      togetherFix(`Keep ${volume.name} with its task`, clearFix('', volume.id, ['type']), ...(volume.props.ebs ? [clearFix('', volume.id, ['ebs'])] : [])),
    ),
  ],
  examples: () => {
    const job = (type?: string) =>
      ec2Volume(type === undefined ? {} : { type, ebs: type === 'MANAGED_EBS' ? { sizeGiB: 20, volumeType: 'GP3', encrypted: true } : undefined }, {
        nodes: { service: null, job: { kind: 'scheduled-task', name: 'Job', parent: 'cluster', props: { schedule: 'rate(1 day)' } } },
        edges: { runs: null, 'job-runs': { kind: 'runs', from: 'job', to: 'task', props: {} } },
      });
    return { ok: [job()], bad: [job('CONFIGURED_AT_LAUNCH'), job('MANAGED_EBS')] };
  },
});
