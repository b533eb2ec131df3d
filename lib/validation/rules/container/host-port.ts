import { networkModeText } from '@/lib/kinds/task-definition/network-mode';
import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { networkModeOf, taskAround } from '../../support/task';

/** A host port is the container port where both are the same network. */
export const hostPort = defineRule({
  id: 'container/host-port',
  severity: 'error',
  title: 'In awsvpc and host mode the host port is the container port',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  related: ['cfn-lint E3053'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const mode = task && networkModeOf(task);
    if (mode !== 'AWS_VPC' && mode !== 'HOST') return [];
    return (container.props.portMappings ?? []).flatMap(({ containerPort, containerPortRange, hostPort: host }, index) =>
      containerPortRange || containerPort === undefined || host === undefined || host === containerPort
        ? []
        : [{ path: ['portMappings', index, 'hostPort'], name: container.name, mode, host, containerPort }],
    );
  },
  message: ({ name, mode, host, containerPort }) =>
    `Container ${name} maps port ${containerPort} to host port ${host}; in network mode ${networkModeText(mode)} they are the same port. Leave the host port out.`,
  fixes: ({ path }, { id }) => [clearFix('Leave out the host port', id, path)],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080, hostPort: 8080 }] } } } }),
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } } } }),
    ],
    bad: [fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080, hostPort: 80 }] } } } })],
  }),
});
