import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';

/** A log buffer has a size where there is a buffer. */
export const logBuffer = defineRule({
  id: 'container/log-buffer',
  severity: 'error',
  title: 'A log buffer needs the non-blocking mode',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  on: 'container',
  check: ({ name, props: { logging } }) =>
    logging?.driver === 'awslogs' && logging.maxBufferSizeMiB !== undefined && logging.mode !== 'NON_BLOCKING'
      ? [{ path: ['logging', 'maxBufferSizeMiB'], name, size: logging.maxBufferSizeMiB }]
      : [],
  message: ({ name, size }) =>
    `The log of container ${name} has a buffer of ${size} MiB, but only a log that drops messages when it is full (non-blocking) has a buffer.`,
  fixes: (_match, { id }) => [
    setFix('Drop messages when it is full', id, ['logging', 'mode'], 'NON_BLOCKING'),
    clearFix('Use no buffer', id, ['logging', 'maxBufferSizeMiB']),
  ],
  examples: () => ({
    ok: [ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', mode: 'NON_BLOCKING', maxBufferSizeMiB: 25 } } } } })],
    bad: [
      ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', mode: 'BLOCKING', maxBufferSizeMiB: 25 } } } } }),
      ec2Example({ nodes: { app: { props: { logging: { driver: 'awslogs', streamPrefix: 'app', maxBufferSizeMiB: 25 } } } } }),
    ],
  }),
});
