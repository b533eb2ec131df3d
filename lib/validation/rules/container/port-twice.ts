import { containersOf } from '@/lib/kinds/graph';
import type { Props } from '@/lib/kinds/union';
import type { Path } from '@/lib/util/problem';
import { ec2Example, fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, harmless, losing } from '../../support/fixes';
import { mapsHostPorts, networkModeOf } from '../../support/task';

/** A port of a container that takes a port of the task's network. */
interface Taken {
  readonly id: string;
  readonly name: string;
  readonly path: Path;
  readonly mapping: NonNullable<Props<'container'>['portMappings']>[number];
}

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
    const taken = new Map<string, Taken>();
    return containersOf(design, task.id).flatMap(({ id, name, props }) =>
      (props.portMappings ?? []).flatMap((mapping, index) => {
        const port = host ? mapping.hostPort : mapping.containerPort;
        if (!port || none || mapping.containerPortRange) return [];
        const key = `${port}/${mapping.protocol ?? 'tcp'}`;
        const first = taken.get(key);
        const it = { id, name, path: ['portMappings', index], mapping };
        if (first === undefined) taken.set(key, it);
        return first === undefined ? [] : [{ path: it.path, elementId: id, first, second: it, key, host }];
      }),
    );
  },
  message: ({ first, second, key, host }) => {
    const port = host ? 'host port' : 'port';
    if (first.id !== second.id)
      return `Container ${second.name} takes ${port} ${key}, which container ${first.name} of the same task has already; ${host ? 'choose another host port for one of them, or let ECS choose it' : 'let one of them listen at another port, and map that'}.`;
    return host && first.mapping.containerPort !== second.mapping.containerPort
      ? `Container ${first.name} maps ports ${first.mapping.containerPort} and ${second.mapping.containerPort} to host port ${key}, which leads to one of them alone; choose another host port for one of them, or let ECS choose it.`
      : `Container ${first.name} maps ${port} ${key} twice; once is enough.`;
  },
  fixes: ({ first, second, key, host }) => {
    const idle = [second, first].find((it) => saysNoMore(it, it === first ? second : first));
    if (idle) return [harmless(clearFix(`Remove this port ${key}`, idle.id, idle.path))];
    const together = first.id === second.id;
    return [second, first].map(({ id, name, path, mapping }) =>
      host && (!together || first.mapping.containerPort !== second.mapping.containerPort)
        ? losing(clearFix(`Let ECS choose the host port of ${together ? mapping.containerPort : name}`, id, [...path, 'hostPort']))
        : clearFix(together ? `Remove port ${mapping.name || key}` : `Remove port ${key} of ${name}`, id, path),
    );
  },
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
      ec2Example({
        nodes: {
          app: { props: { portMappings: [{ containerPort: 80, hostPort: 8080 }] } },
          side: sidecar({ portMappings: [{ containerPort: 80, hostPort: 8080 }] }),
        },
      }),
    ],
  }),
});

/** True when a row says nothing that another one of the same container does not. */
function saysNoMore(row: Taken, other: Taken): boolean {
  const said = (['containerPort', 'hostPort', 'name', 'appProtocol'] as const).filter((key) => row.mapping[key] !== undefined);
  return row.id === other.id && said.every((key) => row.mapping[key] === other.mapping[key]);
}
