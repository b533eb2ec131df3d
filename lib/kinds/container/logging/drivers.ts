import type { Logging } from './schema';

/** A log driver that a container can have. */
export type LogDriver = NonNullable<Logging['driver']>;

/** A property of a container's log other than its driver. */
export type LogOption = Exclude<keyof Logging, 'driver'>;

/** What a log driver takes from secrets: nothing, Splunk's token, or any of its options. */
export type LogSecrets = 'none' | 'token' | 'any';

const COMMON = ['tag', 'labels', 'env', 'envRegex'] as const;

/**
 * What each log driver is called, which properties it takes, and which of its options can be secrets. The CDK's json-file driver takes a tag but leaves it out
 * of the template, so here it takes none.
 *
 * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.LogDrivers.html
 */
export const LOG_DRIVERS: Readonly<Record<LogDriver, { readonly label: string; readonly options: readonly LogOption[]; readonly secrets: LogSecrets }>> = {
  awslogs: {
    label: 'CloudWatch Logs (awslogs)',
    secrets: 'none',
    options: ['streamPrefix', 'retentionDays', 'mode', 'maxBufferSizeMiB', 'datetimeFormat', 'multilinePattern'],
  },
  awsfirelens: { label: 'FireLens (awsfirelens)', secrets: 'any', options: ['options'] },
  fluentd: {
    label: 'Fluentd',
    secrets: 'none',
    options: ['address', ...COMMON, 'async', 'bufferLimit', 'retryWaitSeconds', 'maxRetries', 'subSecondPrecision'],
  },
  gelf: {
    label: 'Graylog (gelf)',
    secrets: 'none',
    options: ['address', ...COMMON, 'compressionType', 'compressionLevel', 'tcpMaxReconnect', 'tcpReconnectDelaySeconds'],
  },
  journald: { label: 'journald', secrets: 'none', options: COMMON },
  'json-file': { label: 'JSON file on the instance', secrets: 'none', options: ['labels', 'env', 'envRegex', 'maxSize', 'maxFile', 'compress'] },
  syslog: {
    label: 'syslog',
    secrets: 'none',
    options: ['address', ...COMMON, 'facility', 'format', 'tlsCaCert', 'tlsCert', 'tlsKey', 'tlsSkipVerify'],
  },
  splunk: {
    label: 'Splunk',
    secrets: 'token',
    options: [
      'url',
      ...COMMON,
      'source',
      'sourceType',
      'index',
      'caPath',
      'caName',
      'insecureSkipVerify',
      'splunkFormat',
      'verifyConnection',
      'gzip',
      'gzipLevel',
    ],
  },
  generic: { label: 'Another driver, by name', secrets: 'any', options: ['logDriver', 'options'] },
  none: { label: 'None: output is lost', secrets: 'none', options: [] },
};

/** What a log says that its driver does not take: everything, when it has no driver. */
export function leftoverOptions(log: Logging): LogOption[] {
  const taken: readonly string[] = log.driver === undefined ? [] : LOG_DRIVERS[log.driver].options;
  return (Object.keys(log) as LogOption[]).filter((key) => String(key) !== 'driver' && log[key] !== undefined && !taken.includes(key)).sort();
}

/** A log with only what its driver takes; nothing when it has no driver. */
export function effectiveLog(log: Logging | undefined): (Logging & { readonly driver: LogDriver }) | undefined {
  if (log?.driver === undefined) return undefined;
  const { driver } = log;
  const leftovers: readonly string[] = leftoverOptions(log);
  if (leftovers.length === 0) return { ...log, driver };
  return { ...Object.fromEntries(Object.entries(log).filter(([key]) => !leftovers.includes(key))), driver };
}

/** The driver as ECS is told it: of the generic driver the one that it stands for. */
export function driverName(log: Logging | undefined): string | undefined {
  return log?.driver === 'generic' ? log.logDriver : log?.driver;
}
