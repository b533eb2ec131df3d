import type { Field } from '../field';

const docs = (property: string): Field['docs'] => ({ fqn: 'aws_ecs.CapacityProviderStrategy', property });

/** The fields of a provider's place in the default strategy of its cluster. */
export function defaultStrategyFields<E>(notApplicable?: Field<E>['notApplicable']): readonly Field<E>[] {
  return [
    {
      path: ['defaultStrategy', 'weight'],
      label: 'Weight by default',
      section: 'Default strategy of the cluster',
      control: { type: 'number', min: 0, max: 1000 },
      placeholder: 'not part of it',
      docs: docs('weight'),
      help: 'For services that name neither a launch type nor capacity of their own, and for tasks that are run by hand.',
      notApplicable,
    },
    {
      path: ['defaultStrategy', 'base'],
      label: 'Tasks here first',
      section: 'Default strategy of the cluster',
      control: { type: 'number', min: 0, max: 100_000 },
      placeholder: '0',
      docs: docs('base'),
      notApplicable,
    },
  ];
}
