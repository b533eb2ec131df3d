import { containersOf } from '@/lib/kinds/graph';
import { ec2Example, fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { mapsHostPorts, networkModeOf } from '../../support/task';

/** No two ports of a task take the same port of its network. */
export const portTwice = defineRule({
  id: 'container/port-twice',
  severity: 'error',
  title: 'A port of a task can be taken only once',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  on: 'task-definition',
  check: (task, design) => {
    const none = networkModeOf(task) === 'NONE';
    const host = mapsHostPorts(task);
    const taken = new Map<string, string>();
    return containersOf(design, task.id).flatMap(({ id, name, props }) =>
      (props.portMappings ?? []).flatMap((mapping, index) => {
        const port = host ? mapping.hostPort : mapping.containerPort;
        if (!port || none || mapping.containerPortRange) return [];
        const key = `${port}/${mapping.protocol ?? 'tcp'}`;
        const first = taken.get(key);
        if (first === undefined) taken.set(key, name);
        return first === undefined ? [] : [{ path: ['portMappings', index], elementId: id, name, first, key, host }];
      }),
    );
  },
  message: ({ name, first, key, host }) =>
    name === first
      ? `Container ${name} maps ${host ? 'host port' : 'port'} ${key} twice; once is enough.`
      : `Container ${name} takes ${host ? 'host port' : 'port'} ${key}, which container ${first} of the same task has already; choose another port for one of them.`,
  fixes: ({ elementId, key, path }) => [clearFix(`Remove this port ${key}`, elementId, path)],
  examples: () => ({
    ok: [
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080 }, { containerPort: 8080, protocol: 'udp' }] } } } }),
      ec2Example({
        nodes: {
          app: {
            props: {
              portMappings: [
                { containerPort: 80, hostPort: 8080 },
                { containerPort: 80, hostPort: 8081 },
              ],
            },
          },
        },
      }),
    ],
    bad: [
      fargateExample({ nodes: { web: { props: { portMappings: [{ containerPort: 8080 }, { containerPort: 8080, protocol: 'tcp' }] } } } }),
      fargateExample({ nodes: { side: sidecar({ portMappings: [{ containerPort: 8080 }] }, 'xray') } }),
      ec2Example({
        nodes: {
          app: {
            props: {
              portMappings: [
                { containerPort: 80, hostPort: 8080 },
                { containerPort: 81, hostPort: 8080 },
              ],
            },
          },
        },
      }),
    ],
  }),
});
