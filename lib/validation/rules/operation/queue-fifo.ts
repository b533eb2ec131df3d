import { isFifo, wantsFifo } from '@/lib/kinds/queue/fifo';
import type { Fix } from '../../finding';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { queued } from './examples';

const FIFO_ONLY = {
  contentBasedDeduplication: 'Same text is the same message',
  deduplicationScope: 'A message is once in',
  fifoThroughputLimit: 'Throughput is limited for',
} as const;

/** A FIFO queue is one in its name and in its settings. */
export const queueFifo = defineRule({
  id: 'operation/queue-fifo',
  severity: 'error',
  title: 'A queue is FIFO in its name and in all of its settings, or in none',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fifo-queues.html',
  related: [
    "CDK: FIFO queue names must end in '.fifo'",
    "CDK: Non-FIFO queue name may not end in '.fifo'",
    'CDK: Deduplication scope can only be defined for FIFO queues',
  ],
  on: 'queue',
  check: (node) => {
    const { name, props } = node;
    if (props.source === 'existing') return [];
    const wants = wantsFifo(props);
    const named = props.queueName?.endsWith('.fifo');
    return [
      ...(named !== undefined && wants !== undefined && named !== wants
        ? [
            {
              path: ['queueName'],
              name,
              says: wants ? `is FIFO, but its name "${props.queueName}" does not end in .fifo` : `is not FIFO, but its name "${props.queueName}" ends in .fifo`,
            },
          ]
        : []),
      ...(['contentBasedDeduplication', 'deduplicationScope', 'fifoThroughputLimit'] as const).flatMap((key) =>
        props[key] && !isFifo(node) ? [{ path: [key], name, says: `says “${FIFO_ONLY[key]}”, which only FIFO queues know` }] : [],
      ),
    ];
  },
  message: ({ name, says }) => `SQS queue ${name} ${says}; make it FIFO altogether, or not at all.`,
  fixes: ({ path }, { id, props }): Fix[] =>
    path[0] === 'queueName'
      ? [
          setFix(
            wantsFifo(props) ? 'End its name in .fifo' : 'Take .fifo from its name',
            id,
            path,
            wantsFifo(props) ? `${props.queueName}.fifo` : (props.queueName ?? '').replace(/\.fifo$/, ''),
          ),
          clearFix('Have a name generated', id, path),
        ]
      : [clearFix('Take it away', id, path), setFix('Make it FIFO', id, ['fifo'], true)],
  examples: () => ({
    ok: [
      queued({ fifo: true, queueName: 'jobs.fifo' }, {}, { fifo: true }),
      queued({ queueName: 'jobs.fifo', contentBasedDeduplication: true }, {}, { fifo: true }),
    ],
    bad: [
      queued({ fifo: true, queueName: 'jobs' }, {}, { fifo: true }),
      queued({ fifo: false, queueName: 'jobs.fifo' }),
      queued({ fifo: false, contentBasedDeduplication: true }),
    ],
  }),
});
