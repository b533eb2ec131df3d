import { parseInstanceType } from '@/lib/aws/instance-type';
import { MACHINE_IMAGES, type MachineImage } from '@/lib/aws/machine-images';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { imageOf } from '../../support/instances';

/** Instances get a machine image for their own processors. */
export const architecture = defineRule({
  id: 'capacity/architecture',
  severity: 'error',
  title: 'The machine image fits the processor of the instances',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-optimized_AMI.html',
  on: 'capacity',
  check: (node) => {
    const { name, props } = node;
    // What an image of the account's own is for nobody but its owner knows; a capacity provider without an image is an error of its own.
    const chosen = props.machineImage === undefined;
    const image = chosen && isProvider(node) ? undefined : imageOf(node);
    if (!image) return [];
    const types = [
      { path: ['instanceType'], given: props.instanceType ?? '' },
      ...(props.mixedInstances?.overrides ?? []).map((it, index) => ({
        path: ['mixedInstances', 'overrides', index, 'instanceType'],
        given: it.instanceType ?? '',
      })),
    ];
    return types.flatMap(({ path, given }) => {
      const type = parseInstanceType(given);
      if (!type || type.architecture === image.architecture) return [];
      return [
        {
          path: path.length > 1 ? path : ['machineImage'],
          name,
          type: given,
          arm: type.architecture === 'arm64',
          twin: chosen ? 'AMAZON_LINUX_2023_ARM' : twinOf(image),
          chosen,
        },
      ];
    });
  },
  message: ({ name, type, arm, chosen }) =>
    `${type} (capacity ${name}) has ${arm ? 'ARM' : 'x86'} processors and its machine image${chosen ? ', which the CDK chooses,' : ''} is for ${arm ? 'x86' : 'ARM'}, so no instance would start; choose the image for ${arm ? 'ARM' : 'x86'}, or another instance type.`,
  fixes: ({ arm, twin, path }, { id }) =>
    twin === undefined || path.length > 1 ? [] : [setFix(`Use the image for ${arm ? 'ARM' : 'x86'}`, id, ['machineImage'], twin)],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { capacity: { props: { instanceType: 'c7gn.large', machineImage: 'BOTTLEROCKET_ARM' } } } }),
      ec2Example({ nodes: { capacity: { props: { instanceType: 't4g.medium', machineImage: 'AMI', imageIds: { 'eu-west-1': 'ami-0a1b2c3d4e5f60718' } } } } }),
      ec2Example({ nodes: { capacity: { props: { instanceType: 't4g.medium', machineImage: undefined, machineImageType: 'BOTTLEROCKET' } } } }),
    ],
    bad: [
      ec2Example({ nodes: { capacity: { props: { instanceType: 't4g.medium' } } } }),
      ec2Example({ nodes: { capacity: { props: { machineImage: 'AMAZON_LINUX_2_ARM' } } } }),
      ec2Example({ nodes: { capacity: { props: { as: 'CAPACITY_PROVIDER', mixedInstances: { overrides: [{ instanceType: 't4g.large' }] } } } } }),
      ec2Example({ nodes: { capacity: { props: { instanceType: 't4g.medium', machineImage: undefined } } } }),
    ],
  }),
});

/** The same image for the other processors, if there is one. */
function twinOf(image: MachineImage): string | undefined {
  return Object.entries(MACHINE_IMAGES).find(
    ([, it]: readonly [string, MachineImage]) => it.system === image.system && it.accelerator === image.accelerator && it.architecture !== image.architecture,
  )?.[0];
}
