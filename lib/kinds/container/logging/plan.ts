import { assertNever } from '@/lib/util/invariant';
import { instance, listOf, mapOf, member, seconds, staticCall, structOrNothing, type Input } from '@/lib/plan/build';
import type { Expr } from '@/lib/plan/plan';
import type { Path } from '@/lib/util/problem';
import { edgesFrom } from '../../graph';
import { required, type PlanContext } from '../../plan-context';
import { retentionMember } from '../../retention';
import type { DesignNode } from '../../union';
import { planLogSecrets, SPLUNK_TOKEN } from '../secrets';
import { effectiveLog, LOG_DRIVERS } from './drivers';
import type { Logging } from './schema';

/** `ecs.LogDrivers.<driver>(props)` of a container; nothing without a driver. What the driver does not take is left out: a rule says so. */
export function planLogging(node: DesignNode<'container'>, context: PlanContext): Expr | undefined {
  const driver = node.props.logging?.driver;
  const secrets = driver === undefined || LOG_DRIVERS[driver].secrets === 'none' ? {} : planLogSecrets(node, context);
  return planLogDriver(node.props.logging, { path: ['logging'], logGroup: edgesFrom(context.graph, node.id, 'logs-to')[0]?.to, secrets }, context);
}

interface LogSurroundings {
  /** Where the log is in the props of what has it. */
  readonly path: Path;
  /** The log group that it is connected to. */
  readonly logGroup?: string | undefined;
  /** Secret options by name. */
  readonly secrets?: Readonly<Record<string, Expr>>;
}

/** `ecs.LogDrivers.<driver>(props)` of whatever logs; nothing without a driver. @throws Incomplete when something needed is missing */
export function planLogDriver(logging: Logging | undefined, { path, logGroup, secrets = {} }: LogSurroundings, context: PlanContext): Expr | undefined {
  const log = effectiveLog(logging);
  if (!log) return undefined;
  switch (log.driver) {
    case 'awslogs':
      return driver('awsLogs', {
        streamPrefix: required(log.streamPrefix, [...path, 'streamPrefix'], 'The stream prefix of the log'),
        logGroup: logGroup && context.construct(logGroup),
        logRetention:
          log.retentionDays === undefined || logGroup
            ? undefined
            : member('aws_logs.RetentionDays', retentionMember(log.retentionDays, [...path, 'retentionDays'])),
        mode: log.mode === undefined ? undefined : member('aws_ecs.AwsLogDriverMode', log.mode),
        maxBufferSize: log.maxBufferSizeMiB === undefined ? undefined : staticCall('Size', 'mebibytes', log.maxBufferSizeMiB),
        datetimeFormat: log.datetimeFormat,
        multilinePattern: log.multilinePattern,
      });
    case 'fluentd':
      return log.retryWaitSeconds ? fluentdWithWait(log, log.retryWaitSeconds) : driver('fluentd', fluentd(log));
    case 'gelf':
      return driver('gelf', {
        address: required(log.address, [...path, 'address'], 'The address of the GELF server'),
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
    case 'splunk':
      return driver('splunk', {
        url: required(log.url, [...path, 'url'], "The address of Splunk's HTTP Event Collector"),
        secretToken: required(secrets[SPLUNK_TOKEN], [...path, 'driver'], "The secret with Splunk's token"),
        ...common(log),
        source: log.source,
        sourceType: log.sourceType,
        index: log.index,
        caPath: log.caPath,
        caName: log.caName,
        insecureSkipVerify: log.insecureSkipVerify,
        format: log.splunkFormat === undefined ? undefined : member('aws_ecs.SplunkLogFormat', log.splunkFormat),
        verifyConnection: log.verifyConnection,
        gzip: log.gzip,
        gzipLevel: log.gzipLevel,
      });
    case 'awsfirelens':
      return staticCall('aws_ecs.LogDrivers', 'firelens', { options: mapOf(log.options), secretOptions: mapOf(secrets) });
    case 'generic':
      return instance('aws_ecs.GenericLogDriver', {
        logDriver: required(log.logDriver, [...path, 'logDriver'], 'The name of the log driver'),
        options: mapOf(log.options),
        secretOptions: mapOf(secrets),
      });
    case 'none':
      return staticCall('aws_ecs.LogDrivers', 'none');
    default:
      return assertNever(log.driver);
  }
}

function driver(method: string, props: Readonly<Record<string, Input>>): Expr {
  return staticCall('aws_ecs.LogDrivers', method, structOrNothing(props));
}

function fluentd(log: Logging) {
  return {
    address: log.address,
    ...common(log),
    async: log.async,
    bufferLimit: log.bufferLimit,
    retryWait: seconds(log.retryWaitSeconds),
    maxRetries: log.maxRetries,
    subSecondPrecision: log.subSecondPrecision,
  };
}

/**
 * The CDK's fluentd driver writes the wait between retries without a unit, which Docker refuses to read; so here the
 * generic driver says the same options, with the unit.
 *
 * @see https://github.com/moby/moby/blob/master/daemon/logger/fluentd/fluentd.go
 */
function fluentdWithWait(log: Logging, retryWaitSeconds: number): Expr {
  const options: Readonly<Record<string, string | number | boolean | undefined>> = {
    'fluentd-address': log.address,
    'fluentd-async': log.async,
    'fluentd-buffer-limit': log.bufferLimit,
    'fluentd-retry-wait': `${retryWaitSeconds}s`,
    'fluentd-max-retries': log.maxRetries,
    'fluentd-sub-second-precision': log.subSecondPrecision,
    tag: log.tag,
    labels: log.labels?.length ? log.labels.join(',') : undefined,
    env: log.env?.length ? log.env.join(',') : undefined,
    'env-regex': log.envRegex,
  };
  const given = Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)] as const]));
  return instance('aws_ecs.GenericLogDriver', { logDriver: 'fluentd', options: mapOf(Object.fromEntries(given)) });
}

function common(log: Logging) {
  return { tag: log.tag, labels: listOf(log.labels), env: listOf(log.env), envRegex: log.envRegex };
}
