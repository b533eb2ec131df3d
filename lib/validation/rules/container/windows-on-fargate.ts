import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, harmless } from '../../support/fixes';
import { onFargate, onWindows, taskAround } from '../../support/task';

const AGENT_PORT = 3150;

/** A Windows container on Fargate has none of the options that it cannot have. */
export const windowsOnFargate = defineRule({
  id: 'container/windows-on-fargate',
  severity: 'error',
  title: 'Windows containers on Fargate have no ulimits, restart policy, memory reservation and FireLens, and not port 3150',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html',
  related: ['https://docs.aws.amazon.com/AmazonECS/latest/developerguide/windows-considerations.html'],
  on: 'container',
  check: (container, design) => {
    const task = taskAround(container, design);
    if (!task || !onFargate(task) || !onWindows(task)) return [];
    const { name, props } = container;
    const given = [
      { path: ['ulimits'], what: 'ulimits', is: (props.ulimits?.length ?? 0) > 0 },
      { path: ['restartPolicy'], what: 'a restart policy', is: props.restartPolicy?.enabled === true },
      { path: ['memoryReservationMiB'], what: 'a memory reservation', is: props.memoryReservationMiB !== undefined },
      { path: ['firelens'], what: 'a log router (FireLens)', is: props.firelens !== undefined },
      ...(props.portMappings ?? []).map(({ containerPort }, index) => ({
        path: ['portMappings', index],
        what: `port ${AGENT_PORT}, which Fargate needs itself`,
        is: containerPort === AGENT_PORT,
      })),
    ];
    return given.filter(({ is }) => is).map(({ path, what }) => ({ path, what, name, task: task.name }));
  },
  message: ({ name, what, task }) => `Container ${name} has ${what}; Windows containers on Fargate (task definition ${task}) cannot have it. Remove it.`,
  fixes: ({ path }, { id }) => [harmless(clearFix('Remove it', id, path))],
  examples: () => ({
    ok: [
      windows({}),
      fargateExample({ nodes: { web: { props: { memoryReservationMiB: 256, portMappings: [{ containerPort: 8080 }, { containerPort: AGENT_PORT }] } } } }),
    ],
    bad: [
      windows({ ulimits: [{ name: 'NOFILE', softLimit: 1024, hardLimit: 4096 }] }),
      windows({ restartPolicy: { enabled: true } }),
      windows({ memoryReservationMiB: 256 }),
      windows({ portMappings: [{ containerPort: 8080 }, { containerPort: AGENT_PORT }] }),
    ],
  }),
});

function windows(props: Readonly<Record<string, unknown>>) {
  return fargateExample({
    nodes: {
      task: { props: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 } },
      web: { props: { readonlyRootFilesystem: undefined, user: undefined, ...props } },
    },
  });
}
