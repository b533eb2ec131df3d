import { strategyText } from '../capacity/default-text';
import type { Field } from '../field';
import type { EdgeDefinition } from './definition';

const docs = (property: string): Field['docs'] => ({ fqn: 'aws_ecs.CapacityProviderStrategy', property });

/** A service runs its tasks on a capacity provider of its cluster: the service's own plan speaks of it. */
export const runsOn: EdgeDefinition<'runs-on'> = {
  kind: 'runs-on',
  label: 'Runs on',
  fields: [
    {
      path: ['weight'],
      label: 'Weight',
      section: 'Capacity provider strategy',
      control: { type: 'number', min: 0, max: 1000 },
      essential: true,
      placeholder: '0',
      docs: docs('weight'),
    },
    {
      path: ['base'],
      label: 'Tasks here first',
      section: 'Capacity provider strategy',
      control: { type: 'number', min: 0, max: 100_000 },
      essential: true,
      placeholder: '0',
      docs: docs('base'),
    },
  ],
  facts: ({ props }) => strategyText(props).join(''),
  plan: () => [],
};
