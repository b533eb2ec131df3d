import { z } from 'zod';
import { loggingProps } from './logging/schema';

/** One port of a container. */
export const portMapping = z.strictObject({
  name: z.string().optional(),
  containerPort: z.number().optional(),
  hostPort: z.number().optional(),
  /** Several ports, `8080-8090`, instead of one container port. */
  containerPortRange: z.string().optional(),
  protocol: z.enum(['tcp', 'udp']).optional(),
  appProtocol: z.enum(['http', 'http2', 'grpc']).optional(),
});

/** What Linux lets a process do beyond its user. */
export const CAPABILITIES = [
  'ALL',
  'AUDIT_CONTROL',
  'AUDIT_WRITE',
  'BLOCK_SUSPEND',
  'CHOWN',
  'DAC_OVERRIDE',
  'DAC_READ_SEARCH',
  'FOWNER',
  'FSETID',
  'IPC_LOCK',
  'IPC_OWNER',
  'KILL',
  'LEASE',
  'LINUX_IMMUTABLE',
  'MAC_ADMIN',
  'MAC_OVERRIDE',
  'MKNOD',
  'NET_ADMIN',
  'NET_BIND_SERVICE',
  'NET_BROADCAST',
  'NET_RAW',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_ADMIN',
  'SYS_BOOT',
  'SYS_CHROOT',
  'SYS_MODULE',
  'SYS_NICE',
  'SYS_PACCT',
  'SYS_PTRACE',
  'SYS_RAWIO',
  'SYS_RESOURCE',
  'SYS_TIME',
  'SYS_TTY_CONFIG',
  'SYSLOG',
  'WAKE_ALARM',
] as const;

/** What a user's processes can be limited in. */
export const ULIMITS = [
  'CORE',
  'CPU',
  'DATA',
  'FSIZE',
  'LOCKS',
  'MEMLOCK',
  'MSGQUEUE',
  'NICE',
  'NOFILE',
  'NPROC',
  'RSS',
  'RTPRIO',
  'RTTIME',
  'SIGPENDING',
  'STACK',
] as const;

/** What a container may do with a device. */
export const DEVICE_PERMISSIONS = ['READ', 'WRITE', 'MKNOD', 'READ_WRITE', 'READ_MKNOD', 'WRITE_MKNOD', 'READ_WRITE_MKNOD'] as const;

/** What a container node says. */
export const containerProps = z.strictObject({
  /** An image in a registry, such as `nginx:1.27` or `public.ecr.aws/nginx/nginx:1.27`. */
  image: z.string().optional(),
  /** Where the image comes from, unless an edge says it. @default 'REGISTRY' */
  imageSource: z.enum(['REGISTRY', 'ASSET', 'TARBALL']).optional(),
  /** Built from a folder by the CDK project. */
  imageAsset: z
    .strictObject({
      /** The folder with the Dockerfile, seen from the root of the CDK project: `images/web`. */
      directory: z.string().optional(),
      /** The Dockerfile inside the folder. @default 'Dockerfile' */
      file: z.string().optional(),
      /** The stage of the Dockerfile to build. */
      target: z.string().optional(),
      buildArgs: z.record(z.string(), z.string()).optional(),
      platform: z.enum(['LINUX_AMD64', 'LINUX_ARM64']).optional(),
    })
    .optional(),
  /** An image saved by `docker save`, seen from the root of the CDK project. */
  imageTarball: z.string().optional(),
  memoryLimitMiB: z.number().optional(),
  memoryReservationMiB: z.number().optional(),
  /** CPU units: 1024 are one vCPU. */
  cpu: z.number().optional(),
  portMappings: z.array(portMapping).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  /** Files of the CDK project with environment variables; those in a bucket are said by edges. */
  environmentFiles: z.array(z.string()).optional(),
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
  logging: loggingProps.optional(),
  gpuCount: z.number().optional(),
  /** Device names of the task definition's inference accelerators. */
  inferenceAcceleratorResources: z.array(z.string()).optional(),
  /** The container routes the logs of the task's other containers. */
  firelens: z
    .strictObject({
      type: z.enum(['FLUENTBIT', 'FLUENTD']).optional(),
      enableEcsLogMetadata: z.boolean().optional(),
      configFileType: z.enum(['FILE', 'S3']).optional(),
      /** A path in the image, or the ARN of an object. */
      configFileValue: z.string().optional(),
    })
    .optional(),
  /** Where the credential spec of a group managed service account is, when no edge says so. */
  credentialSpec: z.strictObject({ type: z.enum(['DOMAIN_JOINED', 'DOMAINLESS']).optional(), location: z.string().optional() }).optional(),
  disableNetworking: z.boolean().optional(),
  linuxParameters: z
    .strictObject({
      initProcess: z.boolean().optional(),
      sharedMemoryMiB: z.number().optional(),
      maxSwapMiB: z.number().optional(),
      swappiness: z.number().optional(),
      capabilities: z.array(z.strictObject({ action: z.enum(['ADD', 'DROP']).optional(), capability: z.enum(CAPABILITIES).optional() })).optional(),
      devices: z
        .array(z.strictObject({ hostPath: z.string().optional(), containerPath: z.string().optional(), permissions: z.enum(DEVICE_PERMISSIONS).optional() }))
        .optional(),
      /** Mount options are separated by commas: `noexec,nosuid`. */
      tmpfs: z.array(z.strictObject({ containerPath: z.string().optional(), sizeMiB: z.number().optional(), mountOptions: z.string().optional() })).optional(),
    })
    .optional(),
  systemControls: z.array(z.strictObject({ namespace: z.string().optional(), value: z.string().optional() })).optional(),
  ulimits: z.array(z.strictObject({ name: z.enum(ULIMITS).optional(), softLimit: z.number().optional(), hardLimit: z.number().optional() })).optional(),
  restartPolicy: z
    .strictObject({
      enabled: z.boolean().optional(),
      attemptPeriodSeconds: z.number().optional(),
      ignoredExitCodes: z.array(z.strictObject({ exitCode: z.number().optional() })).optional(),
    })
    .optional(),
  dockerLabels: z.record(z.string(), z.string()).optional(),
  dockerSecurityOptions: z.array(z.string()).optional(),
  hostname: z.string().optional(),
  dnsServers: z.array(z.string()).optional(),
  dnsSearchDomains: z.array(z.string()).optional(),
  /** Host names with the address of each. */
  extraHosts: z.record(z.string(), z.string()).optional(),
  interactive: z.boolean().optional(),
  pseudoTerminal: z.boolean().optional(),
  versionConsistency: z.enum(['ENABLED', 'DISABLED']).optional(),
});
