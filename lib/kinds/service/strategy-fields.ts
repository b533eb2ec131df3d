import { options, type Field } from '../field';
import type { DesignNode } from '../union';
import { strategyOf } from './strategy';

/** How the capacity of a service is edited, besides its lines. */
export const strategyFields: readonly Field<DesignNode<'service'>>[] = [
  {
    path: ['keptLaunchType'],
    label: 'Keeps the launch type',
    section: 'Migration',
    control: options(['FARGATE', 'Fargate'], ['EC2', 'EC2']),
    placeholder: 'none: its capacity says where it runs',
    help: 'For a service that is deployed with a launch type already: without it CloudFormation deletes the service and makes a new one.',
    notApplicable: ({ id }, graph) => (strategyOf(id, graph).length > 0 ? undefined : 'Only beside capacity that the service names.'),
  },
];
