import type { DesignNode, Props } from '../union';

/** True for a FIFO queue: made as one, or existing under a FIFO name. @see aws_sqs.QueueProps.fifo */
export function isFifo({ props }: DesignNode<'queue'>): boolean {
  if (props.source === 'existing') return props.queueArn?.endsWith('.fifo') ?? false;
  return wantsFifo(props) ?? props.queueName?.endsWith('.fifo') ?? false;
}

/** What a new queue's properties say about its being FIFO, its name aside. */
export function wantsFifo(props: Props<'queue'>): boolean | undefined {
  if (props.fifo !== undefined) return props.fifo;
  return props.contentBasedDeduplication || props.deduplicationScope || props.fifoThroughputLimit ? true : undefined;
}
