import { nodeOfKind } from '@/lib/kinds/graph';
import { isFifo } from '@/lib/kinds/queue/fifo';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { queued } from './examples';

const FOUR_DAYS = 345_600;

/** Messages that failed are kept longer than others: their age counts from the start. */
export const deadLetterRetention = defineRule({
  id: 'operation/dead-letter-retention',
  severity: 'warning',
  title: 'A dead-letter queue keeps messages longer than the queue that they come from',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html#understanding-message-retention-periods',
  on: 'edge:dead-letters',
  check: (edge, design) => {
    const from = nodeOfKind(design, edge.from, 'queue');
    const to = nodeOfKind(design, edge.to, 'queue');
    if (!from || !to || from.props.source === 'existing' || to.props.source === 'existing') return [];
    // In FIFO queues the age of a message counts anew.
    if (isFifo(from)) return [];
    const [short, long] = [to.props.retentionSeconds ?? FOUR_DAYS, from.props.retentionSeconds ?? FOUR_DAYS];
    return short <= long && long < 1_209_600 ? [{ path: ['retentionSeconds'], elementId: to.id, name: to.name, from: from.name, short, long }] : [];
  },
  message: ({ name, from, short, long }) =>
    `${name} keeps messages for ${timeText(short)}, ${from} for ${timeText(long)}: the age of a message counts from when it was sent to ${from}, so ${name} soon loses one that waited long there. Let ${name} keep messages for 14 days.`,
  fixes: ({ elementId }) => [setFix('Keep messages for 14 days', elementId, ['retentionSeconds'], 1_209_600)],
  examples: () => ({
    ok: [queued({}), queued({ fifo: true }, {}, { fifo: true, retentionSeconds: undefined })],
    bad: [queued({}, {}, { retentionSeconds: undefined }), queued({ retentionSeconds: 600_000 }, {}, { retentionSeconds: 400_000 })],
  }),
});

/** `4 days`, `90 minutes`, `61 seconds`: the largest unit of which it is a whole number. */
function timeText(seconds: number): string {
  const [unit, size] =
    (
      [
        ['day', 86_400],
        ['hour', 3600],
        ['minute', 60],
      ] as const
    ).find(([, it]) => seconds % it === 0) ?? (['second', 1] as const);
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
