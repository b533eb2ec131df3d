import { LOG_RETENTION } from '@/lib/aws/log-retention';
import { options, type Control, type Field } from '../../field';
import { edgesFrom } from '../../graph';
import type { DesignNode } from '../../union';
import { LOG_DRIVERS, type LogOption } from './drivers';

type LogField = Field<DesignNode<'container'>>;

const text: Control = { type: 'text' };
const mono: Control = { type: 'text', mono: true };
const yes: Control = { type: 'toggle', absent: false };

/** How the log of a container is edited. */
export const loggingFields: readonly LogField[] = [
  {
    path: ['logging', 'driver'],
    label: 'Log driver',
    section: 'Logging',
    control: { type: 'select', options: Object.entries(LOG_DRIVERS).map(([value, { label }]) => ({ value, label })) },
    essential: true,
    placeholder: 'none: output is lost',
    docs: { fqn: 'aws_ecs.ContainerDefinitionOptions', property: 'logging' },
  },
  option('streamPrefix', 'Stream prefix', text, 'AwsLogDriverProps.streamPrefix', { essential: true }),
  option(
    'retentionDays',
    'Keep logs for',
    { type: 'select', options: LOG_RETENTION.map(({ days, label }) => ({ value: String(days), label })) },
    'AwsLogDriverProps.logRetention',
    { essential: true, placeholder: 'ever' },
  ),
  option('mode', 'When the log is full', options(['BLOCKING', 'Block the container'], ['NON_BLOCKING', 'Drop messages']), 'AwsLogDriverProps.mode'),
  option('maxBufferSizeMiB', 'Log buffer', { type: 'number', unit: 'MiB', min: 1 }, 'AwsLogDriverProps.maxBufferSize'),
  option('datetimeFormat', 'Date format of log lines', mono, 'AwsLogDriverProps.datetimeFormat'),
  option('multilinePattern', 'Pattern that starts a message', mono, 'AwsLogDriverProps.multilinePattern'),
  option('logDriver', 'Name of the driver', mono, 'GenericLogDriverProps.logDriver', { essential: true, placeholder: 'splunk' }),
  option('address', 'Address of the log server', mono, undefined, {
    essential: true,
    help: 'Fluentd: host:port or unix:///path, localhost:24224 when nothing is said. Graylog: udp://host:port or tcp://host:port. syslog: udp://, tcp:// or tcp+tls:// with host and port, unix:///path or unixgram:///path; the instance’s own syslog when nothing is said.',
  }),
  option('options', 'Log options', { type: 'key-value', keyLabel: 'Option', valueLabel: 'Value' }, 'GenericLogDriverProps.options', { essential: true }),
  option('tag', 'Tag of log messages', mono, 'BaseLogDriverProps.tag', { placeholder: 'first 12 characters of the container id' }),
  option('labels', 'Labels to log', { type: 'list', item: 'label' }, 'BaseLogDriverProps.labels'),
  option('env', 'Variables to log', { type: 'list', item: 'variable' }, 'BaseLogDriverProps.env'),
  option('envRegex', 'Pattern of variables to log', mono, 'BaseLogDriverProps.envRegex'),
  option('async', 'Connect in the background', yes, 'FluentdLogDriverProps.async'),
  option('bufferLimit', 'Messages to buffer', { type: 'number', min: 1 }, 'FluentdLogDriverProps.bufferLimit', {
    help: 'How many messages Fluentd’s driver keeps in memory while it has no connection.',
  }),
  option('retryWaitSeconds', 'Wait between retries', { type: 'number', unit: 's', min: 0 }, 'FluentdLogDriverProps.retryWait', { placeholder: '1' }),
  option('maxRetries', 'Retries', { type: 'number', min: 0, max: 4294967295 }, 'FluentdLogDriverProps.maxRetries', { placeholder: '4294967295' }),
  option('subSecondPrecision', 'Times in nanoseconds', yes, 'FluentdLogDriverProps.subSecondPrecision'),
  option('compressionType', 'Compression (UDP)', options(['GZIP', 'gzip'], ['ZLIB', 'zlib'], ['NONE', 'none']), 'GelfLogDriverProps.compressionType', {
    placeholder: 'gzip',
  }),
  option('compressionLevel', 'Compression level (UDP)', { type: 'number', min: -1, max: 9 }, 'GelfLogDriverProps.compressionLevel', { placeholder: '1' }),
  option('tcpMaxReconnect', 'Reconnections (TCP)', { type: 'number', min: 0 }, 'GelfLogDriverProps.tcpMaxReconnect', { placeholder: '3' }),
  option('tcpReconnectDelaySeconds', 'Wait to reconnect (TCP)', { type: 'number', unit: 's', min: 0 }, 'GelfLogDriverProps.tcpReconnectDelay', {
    placeholder: '1',
  }),
  option('maxSize', 'Largest file', mono, 'JsonFileLogDriverProps.maxSize', { placeholder: 'unlimited, or 10m' }),
  option('maxFile', 'Files to keep', { type: 'number', min: 1 }, 'JsonFileLogDriverProps.maxFile', { placeholder: '1' }),
  option('compress', 'Compress full files', yes, 'JsonFileLogDriverProps.compress'),
  option('facility', 'Facility', mono, 'SyslogLogDriverProps.facility', { placeholder: 'daemon' }),
  option(
    'format',
    'Message format',
    options(['rfc3164', 'RFC 3164'], ['rfc5424', 'RFC 5424'], ['rfc5424micro', 'RFC 5424, microseconds']),
    'SyslogLogDriverProps.format',
  ),
  option('tlsCaCert', 'File of trusted certificates', mono, 'SyslogLogDriverProps.tlsCaCert'),
  option('tlsCert', 'TLS certificate file', mono, 'SyslogLogDriverProps.tlsCert'),
  option('tlsKey', 'TLS key file', mono, 'SyslogLogDriverProps.tlsKey'),
  option('tlsSkipVerify', 'Trust any certificate', yes, 'SyslogLogDriverProps.tlsSkipVerify'),
  option('url', 'Splunk’s HTTP Event Collector', mono, 'SplunkLogDriverProps.url', {
    essential: true,
    placeholder: 'https://splunk.example.com:8088',
    help: 'Its token is a secret: draw a line from the container to it.',
  }),
  option('source', 'Source of events', text, 'SplunkLogDriverProps.source'),
  option('sourceType', 'Source type of events', text, 'SplunkLogDriverProps.sourceType'),
  option('index', 'Index of events', text, 'SplunkLogDriverProps.index'),
  option('splunkFormat', 'Message format', options(['INLINE', 'inline'], ['JSON', 'JSON'], ['RAW', 'raw']), 'SplunkLogDriverProps.format', {
    placeholder: 'inline',
  }),
  option('verifyConnection', 'Verify the connection at the start', { type: 'toggle', absent: true }, 'SplunkLogDriverProps.verifyConnection'),
  option('gzip', 'Compress messages', yes, 'SplunkLogDriverProps.gzip'),
  option('gzipLevel', 'Compression level', { type: 'number', min: -1, max: 9 }, 'SplunkLogDriverProps.gzipLevel', { placeholder: '-1' }),
  option('caPath', 'File of the root certificate', mono, 'SplunkLogDriverProps.caPath'),
  option('caName', 'Name in the server’s certificate', mono, 'SplunkLogDriverProps.caName'),
  option('insecureSkipVerify', 'Trust any certificate (true or false)', mono, 'SplunkLogDriverProps.insecureSkipVerify'),
];

/** A field that applies to the drivers that take the property. `docs` is `Struct.property` of `aws_ecs`. */
function option(key: LogOption, label: string, control: Control, docs: string | undefined, more: Partial<LogField> = {}): LogField {
  const [struct = '', property = ''] = docs?.split('.') ?? [];
  return {
    path: ['logging', key],
    label,
    section: 'Logging',
    control,
    ...(docs === undefined ? {} : { docs: { fqn: `aws_ecs.${struct}`, property } }),
    notApplicable: ({ id, props: { logging } }, graph) => {
      if (logging?.driver === undefined) return 'Choose a log driver first.';
      const { label: driver, options: taken } = LOG_DRIVERS[logging.driver];
      if (!taken.includes(key)) return `Log driver “${driver}” does not take it.`;
      const group = key === 'retentionDays' ? edgesFrom(graph, id, 'logs-to')[0] : undefined;
      return group && `Log group ${graph.nodes[group.to]?.name ?? ''} says how long logs are kept.`;
    },
    ...more,
  };
}
