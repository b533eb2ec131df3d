import { containersOf } from '@/lib/kinds/graph';
import { ec2Example, sidecar } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { named } from '../../support/text';

/** Some container of a task is essential. */
export const essentialContainer = defineRule({
  id: 'task/essential-container',
  severity: 'error',
  title: 'At least one container of a task must be essential',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  related: ['cfn-lint E3042'],
  on: 'task-definition',
  check: ({ id, name }, design) => {
    const containers = containersOf(design, id);
    return containers.length === 0 || containers.some(({ props }) => props.essential !== false) ? [] : [{ path: [], name, containers }];
  },
  message: ({ name, containers }) =>
    containers.length === 1
      ? `The only container of task definition ${name}, ${containers[0]?.name}, is not essential; ECS wants at least one that is.`
      : `None of the containers of task definition ${name} (${named(containers.map((it) => it.name))}) is essential; ECS wants at least one that is.`,
  fixes: ({ containers }) => containers.slice(0, 3).map((it) => clearFix(`Make ${it.name} essential`, it.id, ['essential'])),
  examples: () => ({
    ok: [ec2Example(), ec2Example({ nodes: { side: sidecar({ essential: false }) } })],
    bad: [ec2Example({ nodes: { app: { props: { essential: false } }, service: null }, edges: { runs: null } })],
  }),
});
