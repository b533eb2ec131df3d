import { containersOf, taskDefinitionOf } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { named } from '../../support/text';

/** A service with ECS Exec has containers that its agent can write to. */
export const execReadOnly = defineRule({
  id: 'service/exec-read-only',
  severity: 'warning',
  title: 'ECS Exec needs a writable root file system',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  on: 'service',
  check: ({ id, name, props }, design) => {
    const task = props.enableExecuteCommand ? taskDefinitionOf(design, id) : undefined;
    const locked = task ? containersOf(design, task.id).filter((container) => container.props.readonlyRootFilesystem) : [];
    return locked.length > 0 ? [{ path: ['enableExecuteCommand'], name, locked: locked.map((container) => container.name) }] : [];
  },
  message: ({ name, locked }) =>
    `Service ${name} has ECS Exec, whose agent must write inside a container, but the root file system of ${named(locked)} is read-only, so sessions there will not start; make it writable, or switch ECS Exec off.`,
  fixes: (_match, { id }) => [clearFix('Switch ECS Exec off', id, ['enableExecuteCommand'])],
  examples: () => ({
    ok: [fargateExample()],
    bad: [fargateExample({ nodes: { service: { props: { enableExecuteCommand: true } } } })],
  }),
});
