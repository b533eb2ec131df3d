import { z } from 'zod';

/** One port of a container. */
export const portMapping = z.strictObject({
  name: z.string().optional(),
  containerPort: z.number().optional(),
  hostPort: z.number().optional(),
  protocol: z.enum(['tcp', 'udp']).optional(),
  appProtocol: z.enum(['http', 'http2', 'grpc']).optional(),
});

/** What a container node says. */
export const containerProps = z.strictObject({
  /** An image in a registry, such as `nginx:1.27` or `public.ecr.aws/nginx/nginx:1.27`. */
  image: z.string().optional(),
  memoryLimitMiB: z.number().optional(),
  memoryReservationMiB: z.number().optional(),
  /** CPU units: 1024 are one vCPU. */
  cpu: z.number().optional(),
  portMappings: z.array(portMapping).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  essential: z.boolean().optional(),
  entryPoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  workingDirectory: z.string().optional(),
  user: z.string().optional(),
  readonlyRootFilesystem: z.boolean().optional(),
  privileged: z.boolean().optional(),
  startTimeoutSeconds: z.number().optional(),
  stopTimeoutSeconds: z.number().optional(),
  healthCheck: z
    .strictObject({
      /** Docker's form: the first word is CMD or CMD-SHELL. */
      command: z.array(z.string()).optional(),
      intervalSeconds: z.number().optional(),
      timeoutSeconds: z.number().optional(),
      retries: z.number().optional(),
      startPeriodSeconds: z.number().optional(),
    })
    .optional(),
  logging: z
    .strictObject({
      driver: z.enum(['awslogs']),
      streamPrefix: z.string().optional(),
      retentionDays: z.number().optional(),
      mode: z.enum(['BLOCKING', 'NON_BLOCKING']).optional(),
      maxBufferSizeMiB: z.number().optional(),
      datetimeFormat: z.string().optional(),
      multilinePattern: z.string().optional(),
    })
    .optional(),
});
