import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { queued } from './examples';

/** Numbers of a queue are within what SQS takes. */
export const queueNumbers = defineRule({
  id: 'operation/queue-numbers',
  severity: 'error',
  title: 'Times and sizes of a queue are within their limits',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
  related: ['CDK: visibility timeout must be between 0 and 43,200 seconds', 'CDK: message retention period must be between 60 and 1,209,600 seconds'],
  on: 'queue',
  check: ({ name, props }) =>
    props.source === 'existing'
      ? []
      : outOfRange(name, props, [
          { path: ['visibilityTimeoutSeconds'], label: 'The visibility timeout', unit: 'seconds', min: 0, max: 43_200 },
          { path: ['retentionSeconds'], label: 'The retention of messages', unit: 'seconds', min: 60, max: 1_209_600 },
          { path: ['deliveryDelaySeconds'], label: 'The delay of messages', unit: 'seconds', min: 0, max: 900 },
          { path: ['receiveWaitSeconds'], label: 'The wait for messages', unit: 'seconds', min: 0, max: 20 },
          { path: ['maxMessageSizeBytes'], label: 'The largest message', unit: 'bytes', min: 1024, max: 1_048_576 },
          { path: ['dataKeyReuseSeconds'], label: 'The use of a data key', unit: 'seconds', min: 60, max: 86_400 },
        ]),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [queued({ visibilityTimeoutSeconds: 0, retentionSeconds: 60 })],
    bad: [
      queued({ visibilityTimeoutSeconds: 50_000 }),
      queued({ retentionSeconds: 30 }),
      queued({ deliveryDelaySeconds: 1000 }),
      queued({ receiveWaitSeconds: 30 }),
      queued({ maxMessageSizeBytes: 100 }),
      queued({ dataKeyReuseSeconds: 10 }),
    ],
  }),
});
