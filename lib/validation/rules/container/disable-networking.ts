import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { networkModeOf, onWindows, taskAround } from '../../support/task';

/** A container is cut off from the network only where that is possible. */
export const disableNetworking = defineRule({
  id: 'container/disable-networking',
  severity: 'error',
  title: 'In awsvpc mode, and on Windows, every container has a network',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task || container.props.disableNetworking !== true) return [];
    const awsvpc = networkModeOf(task) === 'AWS_VPC';
    return awsvpc || onWindows(task) ? [{ path: ['disableNetworking'], name: container.name, awsvpc }] : [];
  },
  message: ({ name, awsvpc }) =>
    `Container ${name} is to have no network, which ${awsvpc ? 'network mode awsvpc' : 'Windows'} does not offer; take this away${awsvpc ? ', or use bridge on EC2 instances' : ''}.`,
  fixes: ({ path }, { id }) => [clearFix('Let it have a network', id, path)],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { disableNetworking: true } } } }), fargateExample({ nodes: { web: { props: { disableNetworking: false } } } })],
    bad: [
      fargateExample({ nodes: { web: { props: { disableNetworking: true } } } }),
      ec2Example({ nodes: { task: { props: { networkMode: 'AWS_VPC' } }, app: { props: { disableNetworking: true } } } }),
    ],
  }),
});
