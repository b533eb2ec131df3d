import { effectiveLog } from '@/lib/kinds/container/logging/drivers';
import type { Logging } from '@/lib/kinds/container/logging/schema';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage, type Range } from '../../support/ranges';

const MANY = 2147483647;

const RANGES: readonly Range[] = [
  { path: ['logging', 'bufferLimit'], label: 'The log buffer', unit: 'messages', min: 1, max: MANY },
  { path: ['logging', 'retryWaitSeconds'], label: 'The wait between retries of the log', unit: 'seconds', min: 0, max: MANY },
  { path: ['logging', 'maxRetries'], label: 'The number of retries of the log', min: 0, max: 4294967295 },
  { path: ['logging', 'compressionLevel'], label: 'The compression level of the log', min: -1, max: 9 },
  { path: ['logging', 'tcpMaxReconnect'], label: 'The number of reconnections of the log', min: 0, max: MANY },
  { path: ['logging', 'tcpReconnectDelaySeconds'], label: 'The wait between reconnections of the log', unit: 'seconds', min: 0, max: MANY },
  { path: ['logging', 'gzipLevel'], label: 'The compression level of the log', min: -1, max: 9 },
  { path: ['logging', 'maxFile'], label: 'The number of log files', min: 1, max: MANY },
];

/** Numbers of a log driver are ones that it understands. */
export const logNumbers = defineRule({
  id: 'container/log-numbers',
  severity: 'error',
  title: 'Numbers of log drivers are in their ranges',
  source: 'https://docs.docker.com/engine/logging/configure/',
  on: 'container',
  check: ({ name, props }) => outOfRange(name, { logging: effectiveLog(props.logging) ?? {} }, RANGES),
  message: rangeMessage,
  fixes: rangeFixes,
  examples: () => ({
    ok: [
      log({ driver: 'gelf', address: 'udp://10.0.0.1:12201', compressionLevel: -1 }),
      log({ driver: 'fluentd', retryWaitSeconds: 0, maxRetries: 4294967295 }),
    ],
    bad: [
      log({ driver: 'gelf', address: 'udp://10.0.0.1:12201', compressionLevel: 10 }),
      log({ driver: 'gelf', address: 'tcp://10.0.0.1:12201', tcpReconnectDelaySeconds: -1 }),
      log({ driver: 'gelf', address: 'tcp://10.0.0.1:12201', tcpMaxReconnect: -1 }),
      log({ driver: 'fluentd', retryWaitSeconds: 0.5 }),
      log({ driver: 'fluentd', bufferLimit: 0, maxRetries: -1 }),
      log({ driver: 'json-file', maxFile: 0 }),
    ],
  }),
});

function log(logging: Logging) {
  return ec2Example({ nodes: { app: { props: { logging } } } });
}
