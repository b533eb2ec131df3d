import type { EdgeDefinition } from './definition';

/** What could not be delivered goes to a queue: the plan of where it comes from speaks of it. */
export const deadLetters: EdgeDefinition<'dead-letters'> = {
  kind: 'dead-letters',
  label: 'Dead letters',
  fields: [
    {
      path: ['maxReceiveCount'],
      label: 'Tries before that',
      section: 'Dead letters',
      control: { type: 'number', min: 1, max: 1000 },
      essential: true,
      docs: { fqn: 'aws_sqs.DeadLetterQueue', property: 'maxReceiveCount' },
      notApplicable: (edge, graph) => (graph.nodes[edge.from]?.kind === 'queue' ? undefined : 'Events are tried as often as the scheduled task says.'),
    },
  ],
  facts: ({ from, props }, graph) => (graph.nodes[from]?.kind === 'queue' ? `after ${props.maxReceiveCount ?? '?'} tries` : ''),
  plan: () => [],
};
