import { z } from 'zod';

/**
 * Where the output of a container goes. What counts besides `driver` depends on the driver (`LOG_DRIVERS`); what was
 * said for another driver stays until somebody takes it away.
 */
export const loggingProps = z.strictObject({
  driver: z.enum(['awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'syslog', 'splunk', 'awsfirelens', 'generic', 'none']).optional(),

  streamPrefix: z.string().optional(),
  retentionDays: z.number().optional(),
  mode: z.enum(['BLOCKING', 'NON_BLOCKING']).optional(),
  maxBufferSizeMiB: z.number().optional(),
  datetimeFormat: z.string().optional(),
  multilinePattern: z.string().optional(),

  /** fluentd: `host:port`; gelf: `udp://host:port`; syslog: `tcp+tls://host:port`, `unix://path` and the like. */
  address: z.string().optional(),
  tag: z.string().optional(),
  /** Keys of the container's labels. */
  labels: z.array(z.string()).optional(),
  /** Names of the container's environment variables. */
  env: z.array(z.string()).optional(),
  envRegex: z.string().optional(),

  async: z.boolean().optional(),
  /** In messages. */
  bufferLimit: z.number().optional(),
  retryWaitSeconds: z.number().optional(),
  maxRetries: z.number().optional(),
  subSecondPrecision: z.boolean().optional(),

  compressionType: z.enum(['GZIP', 'ZLIB', 'NONE']).optional(),
  compressionLevel: z.number().optional(),
  tcpMaxReconnect: z.number().optional(),
  tcpReconnectDelaySeconds: z.number().optional(),

  /** A number with `k`, `m` or `g`. */
  maxSize: z.string().optional(),
  maxFile: z.number().optional(),
  compress: z.boolean().optional(),

  facility: z.string().optional(),
  format: z.enum(['rfc3164', 'rfc5424', 'rfc5424micro']).optional(),
  tlsCaCert: z.string().optional(),
  tlsCert: z.string().optional(),
  tlsKey: z.string().optional(),
  tlsSkipVerify: z.boolean().optional(),

  /** Splunk's HTTP Event Collector; its token is a secret, said by an edge. */
  url: z.string().optional(),
  source: z.string().optional(),
  sourceType: z.string().optional(),
  index: z.string().optional(),
  caPath: z.string().optional(),
  caName: z.string().optional(),
  insecureSkipVerify: z.string().optional(),
  splunkFormat: z.enum(['INLINE', 'JSON', 'RAW']).optional(),
  verifyConnection: z.boolean().optional(),
  gzip: z.boolean().optional(),
  gzipLevel: z.number().optional(),

  /** The driver that the generic driver stands for, as Docker calls it. */
  logDriver: z.string().optional(),
  /** Options under the driver's own names: of the generic driver and of FireLens. */
  options: z.record(z.string(), z.string()).optional(),
});

/** Where the output of a container goes. */
export type Logging = z.infer<typeof loggingProps>;
