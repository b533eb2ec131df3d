import { options } from '../field';
import type { EdgeDefinition } from './definition';

/** A task definition's role: its own plan speaks of it. */
export const hasRole: EdgeDefinition<'has-role'> = {
  kind: 'has-role',
  label: 'Role',
  fields: [
    {
      path: ['use'],
      label: 'Used as',
      section: 'Role',
      control: options(['TASK', 'Task role: what the containers may do'], ['EXECUTION', 'Execution role: what ECS may do to start them'], ['BOTH', 'Both']),
      essential: true,
      placeholder: 'Task role',
    },
  ],
  facts: ({ props }) => (props.use === 'BOTH' ? 'task, execution' : (props.use ?? 'TASK').toLowerCase()),
  plan: () => [],
};
