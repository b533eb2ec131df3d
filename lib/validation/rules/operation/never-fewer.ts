import { edgesFrom } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { queued } from './examples';

/** A service that starts tasks for messages stops them again. */
export const neverFewer = defineRule({
  id: 'operation/never-fewer',
  severity: 'warning',
  title: 'A service that starts tasks for a queue stops them again',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_sqs-readme.html',
  on: 'edge:scales-on',
  check: (edge, design) => {
    const service = design.nodes[edge.from];
    const policies = service?.kind === 'service' ? (service.props.scaling?.policies ?? []) : [];
    const stops = [edge, ...edgesFrom(design, edge.from, 'scales-on')].some(({ props }) => props.scaleInWhenDone === true || props.steps?.length);
    return stops || policies.length > 0 ? [] : [{ path: ['scaleInWhenDone'], name: service?.name ?? '', queue: design.nodes[edge.to]?.name ?? '' }];
  },
  message: ({ name, queue }) => `Service ${name} starts tasks for messages of ${queue} and never stops any. Stop them when all messages are done.`,
  fixes: (_match, { id }) => [setFix('Stop tasks when all messages are done', id, ['scaleInWhenDone'], true)],
  examples: () => ({
    ok: [example({ messagesPerTask: 30, scaleInWhenDone: true })],
    bad: [example({ messagesPerTask: 30 })],
  }),
});

function example(props: Readonly<Record<string, unknown>>) {
  return queued(
    {},
    {
      nodes: { service: { props: { desiredCount: undefined, scaling: { minCapacity: 2, maxCapacity: 6 } } } },
      edges: { scales: { kind: 'scales-on', from: 'service', to: 'jobs', props } },
    },
  );
}
