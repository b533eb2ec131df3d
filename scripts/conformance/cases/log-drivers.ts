import type { Props } from '@/lib/kinds/union';
import { design, type ShortEdge, type ShortNode } from '../design';
import type { Cases } from '../example-case';

/** The examples under "Log Drivers". */
export const LOG_DRIVERS: Cases = {
  'Log Drivers > awslogs Log Driver #1': {
    hash: '82222763',
    design: logging({ driver: 'awslogs', streamPrefix: 'EventDemo', mode: 'NON_BLOCKING', maxBufferSizeMiB: 25 }),
  },
  'Log Drivers > fluentd Log Driver #1': { hash: 'ac17906d', design: logging({ driver: 'fluentd' }) },
  'Log Drivers > gelf Log Driver #1': { hash: '30f40df6', errors: ['container/log-address'], design: logging({ driver: 'gelf', address: 'my-gelf-address' }) },
  'Log Drivers > journald Log Driver #1': { hash: '639b77cc', design: logging({ driver: 'journald' }) },
  'Log Drivers > json-file Log Driver #1': { hash: '707b4342', design: logging({ driver: 'json-file' }) },
  'Log Drivers > splunk Log Driver #1': {
    hash: 'd6829937',
    errors: ['container/splunk'],
    design: logging(
      { driver: 'splunk', url: 'my-splunk-url' },
      [{ kind: 'secret', name: 'secret' }],
      [['uses-secret', 'TheContainer', 'secret', { logOptions: [{ name: 'splunk-token' }] }]],
    ),
  },
  'Log Drivers > syslog Log Driver #1': { hash: '4b3c0da3', design: logging({ driver: 'syslog' }) },
  'Log Drivers > firelens Log Driver #1': {
    hash: '7c5c0d3c',
    design: logging({ driver: 'awsfirelens', options: { Name: 'firehose', region: 'us-west-2', delivery_stream: 'my-stream' } }),
  },
  'Log Drivers > firelens Log Driver #2': {
    hash: '4585bbf1',
    setting: { completion: { replace: ['// ... log driver options here ...', `Name: 'datadog'`], lack: 'options' } },
    design: logging(
      { driver: 'awsfirelens', options: { Name: 'datadog' } },
      [
        { kind: 'secret', name: 'secret' },
        { kind: 'parameter', name: 'parameter', props: { stringValue: 'value' } },
      ],
      [
        ['uses-secret', 'TheContainer', 'secret', { logOptions: [{ name: 'apikey' }] }],
        ['uses-secret', 'TheContainer', 'parameter', { logOptions: [{ name: 'host' }] }],
      ],
    ),
  },
  'Log Drivers > firelens Log Driver #3': {
    hash: '6b23a8da',
    design: logging({
      driver: 'awsfirelens',
      options: {
        Name: 'cloudwatch',
        region: 'us-west-2',
        log_group_name: 'firelens-fluent-bit',
        log_stream_prefix: 'from-fluent-bit',
        auto_create_group: 'true',
        log_retention_days: '1',
      },
    }),
  },
  'Log Drivers > Generic Log Driver #1': {
    hash: '07de57c8',
    design: logging({ driver: 'generic', logDriver: 'fluentd', options: { tag: 'example-tag' } }),
  },
  'Log Drivers > none Log Driver #1': { hash: 'ffe4fcfd', design: logging({ driver: 'none' }) },
};

/** The task of all these examples, with a log. */
function logging(log: Props<'container'>['logging'], nodes: readonly ShortNode[] = [], edges: readonly ShortEdge[] = []) {
  return design(
    [
      ...nodes,
      { kind: 'task-definition', name: 'TaskDef', props: { launchType: 'EC2' } },
      { kind: 'container', name: 'TheContainer', in: 'TaskDef', props: { image: 'example-image', memoryLimitMiB: 256, logging: log } },
    ],
    edges,
  );
}
