import { ec2Example, fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { networkModeOf, taskAround } from '../../support/task';

const RESERVED: ReadonlySet<number> = new Set([22, 2375, 2376, 51678, 51679, 51680]);

/** No container takes a port that its instance needs. */
export const reservedHostPort = defineRule({
  id: 'container/reserved-host-port',
  severity: 'error',
  title: 'Host ports 22, 2375, 2376 and 51678 to 51680 belong to the instance',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    const mode = task && networkModeOf(task);
    if (mode !== 'BRIDGE' && mode !== 'NAT' && mode !== 'HOST') return [];
    return (container.props.portMappings ?? []).flatMap((mapping, index) => {
      const port = mode === 'HOST' ? (mapping.hostPort ?? mapping.containerPort) : mapping.hostPort;
      return port !== undefined && RESERVED.has(port) && mapping.protocol !== 'udp'
        ? [{ path: ['portMappings', index, 'hostPort'], name: container.name, port, mode }]
        : [];
    });
  },
  message: ({ name, port }) =>
    `Container ${name} takes host port ${port}, which ${port === 22 ? 'SSH' : port < 3000 ? 'Docker' : 'the ECS agent'} needs on each instance; choose another port.`,
  fixes: ({ mode, path }, { id }) => (mode !== 'HOST' ? [clearFix('Let ECS choose the host port', id, path)] : []),
  examples: () => ({
    ok: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 22, hostPort: 2222 }] } } } }),
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 22 }] } } } }),
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080 }, { containerPort: 22 }] } } } }),
    ],
    bad: [
      ec2Example({ nodes: { app: { props: { portMappings: [{ containerPort: 22, hostPort: 22 }] } } } }),
      ec2Example({ nodes: { task: { props: { networkMode: 'HOST' } }, app: { props: { portMappings: [{ containerPort: 2375 }] } } } }),
    ],
  }),
});
