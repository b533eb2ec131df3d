import { networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, losing, togetherFix } from '../../support/fixes';
import { networkModeOf, taskAround } from '../../support/task';

/** Named ports are in a network mode that Service Connect works in. */
export const portNameNetwork = defineRule({
  id: 'container/port-name-network',
  severity: 'error',
  title: 'Named ports need network mode awsvpc or bridge',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.PortMapping.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const mode = task && networkModeOf(task);
    if (!task || (mode !== 'HOST' && mode !== 'NAT')) return [];
    return (container.props.portMappings ?? []).flatMap((mapping, index) =>
      mapping.name ? [{ path: ['portMappings', index, 'name'], index, name: container.name, port: mapping.name, task: task.name, mode }] : [],
    );
  },
  message: ({ name, port, task, mode }) =>
    `Port ${port} of container ${name} has a name, which the CDK refuses in network mode ${networkModeText(mode)} (task definition ${task}); take the name away or use awsvpc or bridge.`,
  fixes: ({ path, index }, { id }) => [
    losing(togetherFix('Take the name away', clearFix('', id, path), clearFix('', id, ['portMappings', index, 'appProtocol']))),
  ],
  examples: () => ({
    ok: [
      ec2Example({
        nodes: {
          task: { props: { networkMode: 'BRIDGE' } },
          app: { props: { readonlyRootFilesystem: undefined, user: 'ContainerUser', portMappings: [{ containerPort: 80, name: 'http' }] } },
        },
      }),
      ec2Example({ nodes: { task: { props: { networkMode: 'HOST' } }, app: { props: { portMappings: [{ containerPort: 80 }] } } } }),
    ],
    bad: [
      ec2Example({
        nodes: {
          task: { props: { networkMode: 'NAT' } },
          app: { props: { readonlyRootFilesystem: undefined, portMappings: [{ containerPort: 80, name: 'http' }] } },
        },
      }),
      ec2Example({
        nodes: { task: { props: { networkMode: 'HOST' } }, app: { props: { portMappings: [{ containerPort: 80, name: 'http', appProtocol: 'http' }] } } },
      }),
    ],
  }),
});
