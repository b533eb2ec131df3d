import { isProvider } from '@/lib/kinds/capacity/ids';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { providerExample } from './examples';

/** Instances are protected where ECS sets their number. */
export const managedScaling = defineRule({
  id: 'capacity/managed-scaling',
  severity: 'error',
  title: 'Managed termination protection needs managed scaling',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-termination-protection.html',
  related: ['CDK: Cannot enable Managed Termination Protection on a Capacity Provider when Managed Scaling is disabled'],
  on: 'capacity',
  check: (node) =>
    isProvider(node) && node.props.enableManagedScaling === false && node.props.enableManagedTerminationProtection !== false
      ? [{ path: ['enableManagedTerminationProtection'], name: node.name }]
      : [],
  message: ({ name }) =>
    `Capacity ${name} is to keep instances that run tasks, as it does unless it says otherwise, but ECS can keep them only where it also sets the number of instances, which is switched off.`,
  fixes: (_match, { id }) => [
    clearFix('Let ECS set the number of instances', id, ['enableManagedScaling']),
    setFix('Do not keep instances with tasks', id, ['enableManagedTerminationProtection'], false),
  ],
  examples: () => ({
    ok: [providerExample({ nodes: { capacity: { props: { enableManagedScaling: false, enableManagedTerminationProtection: false } } } })],
    bad: [providerExample({ nodes: { capacity: { props: { enableManagedScaling: false } } } })],
  }),
});
