import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { networkModeOf, taskAround } from '../../support/task';

/** A container without a network has no ports. */
export const portsWithoutNetwork = defineRule({
  id: 'container/ports-without-network',
  severity: 'error',
  title: 'A task without a network has no ports',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    return task && networkModeOf(task) === 'NONE' && container.props.portMappings?.length
      ? [{ path: ['portMappings'], name: container.name, task: task.name, taskId: task.id }]
      : [];
  },
  message: ({ name, task }) => `Container ${name} has ports, but task definition ${task} has network mode none; remove the ports or choose another mode.`,
  fixes: ({ taskId }, { id }) => [clearFix('Remove the ports', id, ['portMappings']), setFix('Use bridge', taskId, ['networkMode'], 'BRIDGE')],
  examples: () => ({
    ok: [
      ec2Example({ nodes: { task: { props: { networkMode: 'NONE' } }, app: { props: {} } } }),
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80 }] } } } }),
    ],
    bad: [ec2Example({ nodes: { task: { props: { networkMode: 'NONE' } }, app: { props: { portMappings: [{ containerPort: 80 }] } } } })],
  }),
});
