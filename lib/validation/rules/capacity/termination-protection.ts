import { isProvider } from '@/lib/kinds/capacity/ids';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { providerExample } from './examples';

/** Instances with tasks are kept. */
export const terminationProtection = defineRule({
  id: 'capacity/termination-protection',
  severity: 'warning',
  title: 'Capacity providers keep instances that run tasks',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-19',
  related: ['Security Hub ECS.19'],
  on: 'capacity',
  check: (node) =>
    isProvider(node) && node.props.enableManagedTerminationProtection === false && node.props.enableManagedScaling !== false
      ? [{ path: ['enableManagedTerminationProtection'], name: node.name }]
      : [],
  message: ({ name }) => `Capacity ${name} ends instances also while tasks run on them, when fewer are needed; let it keep these.`,
  fixes: (_match, { id }) => [clearFix('Keep instances with tasks', id, ['enableManagedTerminationProtection'])],
  examples: () => ({
    ok: [providerExample()],
    bad: [providerExample({ nodes: { capacity: { props: { enableManagedTerminationProtection: false } } } })],
  }),
});
