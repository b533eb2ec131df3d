import { acceleratorOf, parseInstanceType } from '@/lib/aws/instance-type';
import { MACHINE_IMAGES, type MachineImage } from '@/lib/aws/machine-images';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { imageOf } from '../../support/instances';

const TEXT = { GPU: 'GPUs', NEURON: 'Inferentia or Trainium chips' } as const;

/** Instances with accelerators get the drivers for them, and no others. */
export const accelerator = defineRule({
  id: 'capacity/accelerator',
  severity: 'warning',
  title: 'The machine image has the drivers for what the instances have',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-gpu.html',
  on: 'capacity',
  check: (node) => {
    const { name, props } = node;
    const image = props.machineImage === undefined && isProvider(node) ? undefined : imageOf(node);
    const type = props.instanceType ?? '';
    if (!image || !parseInstanceType(type) || image.system === 'WINDOWS') return [];
    const has = acceleratorOf(type);
    return has === image.accelerator
      ? []
      : [
          {
            path: ['machineImage'],
            name,
            type,
            has,
            drives: image.accelerator,
            fitting: fittingOf(props.machineImage === undefined ? { ...image, system: 'AMAZON_LINUX_2023' } : image, has),
          },
        ];
  },
  message: ({ name, type, has, drives }) =>
    has
      ? `${type} (capacity ${name}) has ${TEXT[has]}, and its machine image has no drivers for them: no container can use them.`
      : `The machine image of capacity ${name} has drivers for ${drives ? TEXT[drives] : 'accelerators'}, which ${type} does not have; use the plain image or another instance type.`,
  fixes: ({ fitting }, { id }) => (fitting ? [setFix(`Use ${MACHINE_IMAGES[fitting].label}`, id, ['machineImage'], fitting)] : []),
  examples: () => ({
    ok: [ec2Example({ nodes: { capacity: { props: { instanceType: 'g5.xlarge', machineImage: 'AMAZON_LINUX_2023_GPU' } } } })],
    bad: [
      ec2Example({ nodes: { capacity: { props: { instanceType: 'inf2.xlarge' } } } }),
      ec2Example({ nodes: { capacity: { props: { machineImage: 'BOTTLEROCKET_2_NVIDIA' } } } }),
    ],
  }),
});

function fittingOf(image: MachineImage, wanted: MachineImage['accelerator']): keyof typeof MACHINE_IMAGES | undefined {
  const names = Object.keys(MACHINE_IMAGES) as (keyof typeof MACHINE_IMAGES)[];
  return names.find((name) => {
    const it: MachineImage = MACHINE_IMAGES[name];
    return it.system === image.system && it.architecture === image.architecture && it.accelerator === wanted;
  });
}
