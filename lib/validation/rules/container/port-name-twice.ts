import { containersOf } from '@/lib/kinds/graph';
import { fargateExample, sidecar } from '../../example';
import { defineRule } from '../../rule';

/** Each name of a port is used once in a task. */
export const portNameTwice = defineRule({
  id: 'container/port-name-twice',
  severity: 'error',
  title: 'Names of ports are unique within a task',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  on: 'task-definition',
  check: (task, design) => {
    const taken = new Map<string, string>();
    return containersOf(design, task.id).flatMap(({ id, name, props }) =>
      (props.portMappings ?? []).flatMap(({ name: port }, index) => {
        if (!port) return [];
        const first = taken.get(port);
        if (first === undefined) taken.set(port, name);
        return first === undefined ? [] : [{ path: ['portMappings', index, 'name'], elementId: id, name, port, first }];
      }),
    );
  },
  message: ({ name, port, first }) =>
    `Port name ${port} of container ${name} is taken ${first === name ? 'by another port of it' : `by container ${first}`}; names of ports are unique within a task.`,
  examples: () => ({
    ok: [
      fargateExample({
        nodes: {
          web: {
            props: {
              portMappings: [
                { containerPort: 8080, name: 'http' },
                { containerPort: 9090, name: 'metrics' },
              ],
            },
          },
        },
      }),
    ],
    bad: [
      fargateExample({
        nodes: {
          web: {
            props: {
              portMappings: [
                { containerPort: 8080, name: 'http' },
                { containerPort: 9090, name: 'http' },
              ],
            },
          },
        },
      }),
      fargateExample({
        nodes: {
          web: { props: { portMappings: [{ containerPort: 8080, name: 'http' }] } },
          side: sidecar({ portMappings: [{ containerPort: 9090, name: 'http' }] }),
        },
      }),
    ],
  }),
});
