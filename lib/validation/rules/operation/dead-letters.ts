import { edgesFrom, nodeOfKind, type Graph } from '@/lib/kinds/graph';
import { isFifo } from '@/lib/kinds/queue/fifo';
import type { Path } from '@/lib/util/problem';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { removeFix, setFix } from '../../support/fixes';
import { queued, scheduled } from './examples';

/** What cannot be delivered goes to a queue that can take it. */
export const deadLetters = defineRule({
  id: 'operation/dead-letters',
  severity: 'error',
  title: 'What cannot be delivered goes to a queue that can take it',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  related: ['CDK: dead letter target maximum receive count must be 1 or more'],
  on: 'edge:dead-letters',
  check: (edge, design) => {
    const to = nodeOfKind(design, edge.to, 'queue');
    const from = design.nodes[edge.from];
    if (!to || !from) return [];
    const found = (path: Path, says: string) => [{ path, name: from.name, to: to.name, says }];
    if (from.kind !== 'queue') return isFifo(to) ? found([], 'starts its tasks by a rule of EventBridge, which cannot use a FIFO queue') : [];
    if (from.props.source === 'existing') return found([], 'is there already and keeps its dead-letter queue');
    const count = edge.props.maxReceiveCount;
    return [
      ...(leadsBack(edge.to, edge.from, design) ? found([], 'would get its own dead letters back') : []),
      ...(isFifo(from) === isFifo(to)
        ? []
        : found([], `is ${isFifo(from) ? '' : 'not '}FIFO, and its dead-letter queue must be ${isFifo(from) ? 'FIFO too' : 'a standard one too'}`)),
      ...(to.props.source !== 'existing' && to.props.redriveAllow === 'DENY_ALL'
        ? found([], `puts its dead letters into ${to.name}, which takes those of no queue`)
        : []),
      ...(count === undefined
        ? found(['maxReceiveCount'], 'does not say how often a message is tried before it is put away')
        : !Number.isInteger(count) || count < 1 || count > 1000
          ? found(['maxReceiveCount'], `tries a message ${count} times; choose a whole number from 1 to 1000`)
          : []),
    ];
  },
  message: ({ name, says }) => `${name} ${says}.`,
  fixes: ({ path }, { id }): Fix[] => (path.length > 0 ? [setFix('Try a message 5 times', id, ['maxReceiveCount'], 5)] : [removeFix('Take the line away', id)]),
  examples: () => ({
    ok: [queued({}), queued({ fifo: true }, {}, { fifo: true })],
    bad: [
      queued({}, {}, {}, null),
      queued({}, {}, {}, 0),
      queued({ fifo: true }),
      queued({}, {}, { redriveAllow: 'DENY_ALL' }),
      queued({ source: 'existing', enforceSsl: undefined, queueArn: 'arn:aws:sqs:eu-west-1:111122223333:jobs' }),
      scheduled(
        {},
        {
          nodes: { dead: { kind: 'queue', name: 'Dead', props: { enforceSsl: true, fifo: true } } },
          edges: { fails: { kind: 'dead-letters', from: 'job', to: 'dead', props: {} } },
        },
      ),
    ],
  }),
});

function leadsBack(from: string, wanted: string, design: Graph, seen = new Set<string>()): boolean {
  if (from === wanted) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return edgesFrom(design, from, 'dead-letters').some(({ to }) => leadsBack(to, wanted, design, seen));
}
