import fc from 'fast-check';
import { LOG_RETENTION } from '@/lib/aws/log-retention';
import type { Hints } from './arbitrary-of';
import { mostly, within } from './mostly';

const pick = fc.constantFrom;

/** Values of a container's log as people give them, by property. */
export const LOGGING_HINTS: Hints = {
  streamPrefix: mostly(pick('web', 'app'), ''),
  retentionDays: mostly(pick(...LOG_RETENTION.map((it) => it.days)), 2, 10),
  maxBufferSizeMiB: within(1, 64),
  datetimeFormat: mostly(pick('%Y-%m-%d'), ''),
  multilinePattern: mostly(pick('^\\S'), ''),
  driver: pick('awslogs', 'awslogs', 'awslogs', 'awsfirelens', 'awsfirelens', 'fluentd', 'gelf', 'journald', 'json-file', 'syslog', 'generic', 'none'),
  address: mostly(pick('udp://10.0.0.1:514'), '', 'logs'),
  tag: pick('web', ''),
  labels: pick([], ['team'], ['team', 'stage']),
  env: pick([], ['PORT']),
  envRegex: pick('^LOG_', ''),
  bufferLimit: within(1, 1_048_576),
  retryWaitSeconds: within(0, 60),
  maxRetries: within(0, 4_294_967_295),
  compressionLevel: within(-1, 9),
  tcpMaxReconnect: within(0, 10),
  tcpReconnectDelaySeconds: within(0, 60),
  maxSize: mostly(pick('10m', '1g'), '', 'big'),
  maxFile: within(1, 10),
  facility: mostly(pick('daemon', 'local7', '0'), '', 'x'),
  tlsCaCert: pick('/ca.pem'),
  tlsCert: pick('/cert.pem'),
  tlsKey: pick('/key.pem'),
  url: mostly(pick('https://splunk.example.com:8088'), 'splunk.example.com', ''),
  source: pick('web'),
  sourceType: pick('app'),
  index: pick('main'),
  caPath: pick('/ca.pem'),
  caName: pick('splunk'),
  insecureSkipVerify: mostly(pick('true', 'false'), 'maybe'),
  gzipLevel: within(-1, 9),
  logDriver: mostly(pick('splunk', 'awsfirelens'), 'awslogs', 'logentries', ''),
  options: fc.dictionary(pick('Name', 'splunk-url', 'log_retention_days', 'toString'), pick('cloudwatch', 'firehose', 'kinesis', '', '${x}')),
};
