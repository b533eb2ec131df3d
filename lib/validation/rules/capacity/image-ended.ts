import { parseInstanceType } from '@/lib/aws/instance-type';
import { MACHINE_IMAGES, type MachineImage } from '@/lib/aws/machine-images';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { imageOf } from '../../support/instances';

const ENDED: Partial<Record<MachineImage['system'], string>> = { AMAZON_LINUX: 'June 2023', AMAZON_LINUX_2: 'June 2026' };

/** Instances run a system that gets security updates. */
export const imageEnded = defineRule({
  id: 'capacity/image-ended',
  severity: 'warning',
  title: 'Machine images get security updates',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html',
  on: 'capacity',
  check: (node) => {
    const chosen = node.props.machineImage === undefined;
    const image = chosen && isProvider(node) ? undefined : imageOf(node);
    const ended = image && ENDED[image.system];
    if (!ended) return [];
    // What the CDK chooses is for x86 whatever the instances are.
    const arm = parseInstanceType(node.props.instanceType ?? '')?.architecture === 'arm64';
    const newer = newerOf(chosen && arm ? { ...image, architecture: 'arm64' } : image);
    return [{ path: ['machineImage'], name: node.name, label: image.label, ended, newer, chosen }];
  },
  message: ({ name, label, ended, chosen }) =>
    `Capacity ${name} runs ${label}${chosen ? ', which the CDK chooses where no machine image is named, and' : ','} whose updates ended in ${ended}; use Amazon Linux 2023.`,
  fixes: ({ newer }, { id }) => (newer ? [setFix('Use Amazon Linux 2023', id, ['machineImage'], newer)] : []),
  examples: () => ({
    ok: [ec2Example()],
    bad: [
      ec2Example({ nodes: { capacity: { props: { machineImage: 'AMAZON_LINUX_2' } } } }),
      ec2Example({ nodes: { capacity: { props: { machineImage: undefined } } } }),
    ],
  }),
});

function newerOf({ architecture, accelerator }: MachineImage): string | undefined {
  return Object.entries(MACHINE_IMAGES).find(
    ([, it]: readonly [string, MachineImage]) => it.system === 'AMAZON_LINUX_2023' && it.architecture === architecture && it.accelerator === accelerator,
  )?.[0];
}
