import { parseInstanceType } from '@/lib/aws/instance-type';
import type { Props } from '@/lib/kinds/union';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';

type Image = NonNullable<Props<'capacity'>['machineImage']>;

const TWINS: Record<Image, Image> = {
  AMAZON_LINUX_2: 'AMAZON_LINUX_2_ARM',
  AMAZON_LINUX_2_ARM: 'AMAZON_LINUX_2',
  AMAZON_LINUX_2023: 'AMAZON_LINUX_2023_ARM',
  AMAZON_LINUX_2023_ARM: 'AMAZON_LINUX_2023',
  BOTTLEROCKET: 'BOTTLEROCKET_ARM',
  BOTTLEROCKET_ARM: 'BOTTLEROCKET',
};

/** Instances get a machine image for their own processors. */
export const architecture = defineRule({
  id: 'capacity/architecture',
  severity: 'error',
  title: 'The machine image fits the processor of the instances',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html',
  on: 'capacity',
  check: ({ name, props }) => {
    const type = parseInstanceType(props.instanceType ?? '');
    // When no image is named, the CDK takes one that fits.
    if (!type || props.machineImage === undefined) return [];
    const arm = type.architecture === 'arm64';
    if (arm === props.machineImage.endsWith('_ARM')) return [];
    return [{ path: ['machineImage'], name, type: props.instanceType ?? '', arm, twin: TWINS[props.machineImage] }];
  },
  message: ({ name, type, arm }) =>
    `${type} (capacity ${name}) has ${arm ? 'ARM' : 'x86'} processors and its machine image is for ${arm ? 'x86' : 'ARM'}, so no instance would start; choose the image for ${arm ? 'ARM' : 'x86'}, or another instance type.`,
  fixes: ({ arm, twin }, { id }) => [setFix(`Use the image for ${arm ? 'ARM' : 'x86'}`, id, ['machineImage'], twin)],
  examples: () => ({
    ok: [ec2Example({ nodes: { capacity: { props: { instanceType: 'c7gn.large', machineImage: 'BOTTLEROCKET_ARM' } } } })],
    bad: [
      ec2Example({ nodes: { capacity: { props: { instanceType: 't4g.medium' } } } }),
      ec2Example({ nodes: { capacity: { props: { machineImage: 'AMAZON_LINUX_2_ARM' } } } }),
    ],
  }),
});
