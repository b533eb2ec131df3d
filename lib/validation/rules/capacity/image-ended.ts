import { MACHINE_IMAGES, machineImageOf, type MachineImage } from '@/lib/aws/machine-images';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

const ENDED: Partial<Record<MachineImage['system'], string>> = { AMAZON_LINUX: 'June 2023', AMAZON_LINUX_2: 'June 2026' };

/** Instances run a system that gets security updates. */
export const imageEnded = defineRule({
  id: 'capacity/image-ended',
  severity: 'warning',
  title: 'Machine images get security updates',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html',
  on: 'capacity',
  check: ({ name, props }) => {
    const image = machineImageOf(props.machineImage);
    const ended = image && ENDED[image.system];
    return ended ? [{ path: ['machineImage'], name, label: image.label, ended, newer: newerOf(image) }] : [];
  },
  message: ({ name, label, ended }) => `Capacity ${name} runs ${label}, whose updates ended in ${ended}; use Amazon Linux 2023.`,
  fixes: ({ newer }, { id }) => (newer ? [setFix('Use Amazon Linux 2023', id, ['machineImage'], newer)] : []),
  examples: () => ({ ok: [ec2Example()], bad: [ec2Example({ nodes: { capacity: { props: { machineImage: 'AMAZON_LINUX_2' } } } })] }),
});

function newerOf({ architecture, accelerator }: MachineImage): string | undefined {
  return Object.entries(MACHINE_IMAGES).find(
    ([, it]: readonly [string, MachineImage]) => it.system === 'AMAZON_LINUX_2023' && it.architecture === architecture && it.accelerator === accelerator,
  )?.[0];
}
