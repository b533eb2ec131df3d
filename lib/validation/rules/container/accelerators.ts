import { acceleratorsAround } from '@/lib/kinds/container/accelerators';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { eitherOf } from '../../support/text';

/** A container uses accelerators that its task has. */
export const accelerators = defineRule({
  id: 'container/accelerators',
  severity: 'error',
  title: 'A container uses inference accelerators that its task has',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html',
  related: ["CDK: Resource value in container definition doesn't match any inference accelerator device name in the task definition"],
  on: 'container',
  check: (container, design) => {
    const known = acceleratorsAround(container, design);
    return (container.props.inferenceAcceleratorResources ?? []).flatMap((device, index) =>
      known.includes(device) ? [] : [{ path: ['inferenceAcceleratorResources', index], name: container.name, device, known }],
    );
  },
  message: ({ name, device, known }) =>
    `Container ${name} uses inference accelerator "${device}", which its task does not have; ${known.length > 0 ? `choose ${eitherOf(known)}` : 'remove it'}.`,
  fixes: ({ path, device }, { id }) => [clearFix(`Remove ${device || 'it'}`, id, path)],
  examples: () => ({
    ok: [
      ec2Example({
        nodes: {
          task: { props: { inferenceAccelerators: [{ deviceName: 'eia', deviceType: 'eia2.medium' }] } },
          app: { props: { inferenceAcceleratorResources: ['eia'] } },
        },
      }),
    ],
    bad: [ec2Example({ nodes: { app: { props: { inferenceAcceleratorResources: ['eia'] } } } })],
  }),
});
