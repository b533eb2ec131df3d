import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';

/** Nobody counts on accelerators that are no more. */
export const acceleratorsEnded = defineRule({
  id: 'task/accelerators-ended',
  severity: 'warning',
  title: 'Elastic Inference accelerators are no longer available',
  source: 'https://docs.aws.amazon.com/cli/latest/reference/elastic-inference/index.html',
  related: ["CDK: ECS TaskDefinition's inferenceAccelerator is EOL since April 2024"],
  on: 'task-definition',
  check: ({ name, props }) => (props.launchType === 'EC2' && props.inferenceAccelerators?.length ? [{ path: ['inferenceAccelerators'], name }] : []),
  message: ({ name }) =>
    `Task definition ${name} asks for Elastic Inference accelerators. AWS took no new customers from April 15, 2023 on and ended the service in April 2024, so its tasks will not start; use instances with GPUs, Inferentia or Trainium.`,
  fixes: ({ path }, { id }) => [clearFix('Remove the accelerators', id, path)],
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { task: { props: { inferenceAccelerators: [] } } } })],
    bad: [ec2Example({ nodes: { task: { props: { inferenceAccelerators: [{ deviceName: 'device1', deviceType: 'eia2.medium' }] } } } })],
  }),
});
