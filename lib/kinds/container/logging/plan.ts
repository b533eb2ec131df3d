import { LOG_RETENTION } from '@/lib/aws/log-retention';
import { assertNever } from '@/lib/util/invariant';
import { instance, listOf, mapOf, member, seconds, staticCall, structOrNothing } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import { Incomplete, required } from '../../plan-context';
import { effectiveLog } from './drivers';
import type { Logging } from './schema';

/** `ecs.LogDrivers.<driver>(props)`; nothing without a driver. What the driver does not take is left out: a rule says so. */
export function planLogging(given: Logging | undefined): Expr | undefined {
  const log = effectiveLog(given);
  if (!log) return undefined;
  switch (log.driver) {
    case 'awslogs':
      return driver('awsLogs', {
        streamPrefix: required(log.streamPrefix, ['logging', 'streamPrefix'], 'The stream prefix of the log'),
        logRetention: log.retentionDays === undefined ? undefined : member('aws_logs.RetentionDays', retention(log.retentionDays)),
        mode: log.mode === undefined ? undefined : member('aws_ecs.AwsLogDriverMode', log.mode),
        maxBufferSize: log.maxBufferSizeMiB === undefined ? undefined : staticCall('Size', 'mebibytes', log.maxBufferSizeMiB),
        datetimeFormat: log.datetimeFormat,
        multilinePattern: log.multilinePattern,
      });
    case 'fluentd':
      return driver('fluentd', {
        address: log.address,
        ...common(log),
        async: log.async,
        bufferLimit: log.bufferLimit,
        retryWait: seconds(log.retryWaitSeconds),
        maxRetries: log.maxRetries,
        subSecondPrecision: log.subSecondPrecision,
      });
    case 'gelf':
      return driver('gelf', {
        address: required(log.address, ['logging', 'address'], 'The address of the GELF server'),
        ...common(log),
        compressionType: log.compressionType === undefined ? undefined : member('aws_ecs.GelfCompressionType', log.compressionType),
        compressionLevel: log.compressionLevel,
        tcpMaxReconnect: log.tcpMaxReconnect,
        tcpReconnectDelay: seconds(log.tcpReconnectDelaySeconds),
      });
    case 'journald':
      return driver('journald', common(log));
    case 'json-file':
      return driver('jsonFile', { ...common(log), maxSize: log.maxSize, maxFile: log.maxFile, compress: log.compress });
    case 'syslog':
      return driver('syslog', {
        address: log.address,
        ...common(log),
        facility: log.facility,
        format: log.format,
        tlsCaCert: log.tlsCaCert,
        tlsCert: log.tlsCert,
        tlsKey: log.tlsKey,
        tlsSkipVerify: log.tlsSkipVerify,
      });
    case 'awsfirelens':
      return staticCall('aws_ecs.LogDrivers', 'firelens', { options: mapOf(log.options) });
    case 'generic':
      return instance('aws_ecs.GenericLogDriver', {
        logDriver: required(log.logDriver, ['logging', 'logDriver'], 'The name of the log driver'),
        options: mapOf(log.options),
      });
    case 'none':
      return staticCall('aws_ecs.LogDrivers', 'none');
    default:
      return assertNever(log.driver);
  }
}

function driver(method: string, props: Parameters<typeof structOrNothing>[0]): Expr {
  return staticCall('aws_ecs.LogDrivers', method, structOrNothing(props));
}

function common(log: Logging) {
  return { tag: log.tag, labels: listOf(log.labels), env: listOf(log.env), envRegex: log.envRegex };
}

function retention(days: number): string {
  const found = LOG_RETENTION.find((period) => period.days === days);
  if (!found)
    throw new Incomplete(
      ['logging', 'retentionDays'],
      `Logs cannot be kept for ${days} days; CloudWatch Logs offers ${LOG_RETENTION.map((it) => it.days).join(', ')}.`,
    );
  return found.member;
}
