import { z } from 'zod';
import { policyStatement } from '../iam/statement';

const portRow = z.strictObject({ port: z.number().optional() });

/** What a task definition node says. Which fields count depends on where its tasks run (`launchType`). */
export const taskDefinitionProps = z.strictObject({
  /** Where tasks of this definition run. */
  launchType: z
    .enum([
      'FARGATE',
      'EC2',
      'EC2_AND_FARGATE',
      'EXTERNAL',
      'MANAGED_INSTANCES',
      'EC2_AND_MANAGED_INSTANCES',
      'FARGATE_AND_MANAGED_INSTANCES',
      'FARGATE_AND_EC2_AND_MANAGED_INSTANCES',
    ])
    .optional(),
  family: z.string().optional(),
  /** Task CPU in CPU units: 1024 are one vCPU. */
  cpu: z.number().optional(),
  /** Task memory. */
  memoryMiB: z.number().optional(),
  networkMode: z.enum(['BRIDGE', 'HOST', 'AWS_VPC', 'NONE', 'NAT']).optional(),
  cpuArchitecture: z.enum(['X86_64', 'ARM64']).optional(),
  operatingSystemFamily: z
    .enum([
      'LINUX',
      'WINDOWS_SERVER_2016_FULL',
      'WINDOWS_SERVER_2004_CORE',
      'WINDOWS_SERVER_20H2_CORE',
      'WINDOWS_SERVER_2019_CORE',
      'WINDOWS_SERVER_2019_FULL',
      'WINDOWS_SERVER_2022_CORE',
      'WINDOWS_SERVER_2022_FULL',
      'WINDOWS_SERVER_2025_CORE',
      'WINDOWS_SERVER_2025_FULL',
    ])
    .optional(),
  ephemeralStorageGiB: z.number().optional(),
  /** Whose processes the containers see. */
  pidMode: z.enum(['HOST', 'TASK']).optional(),
  /** With whom the containers share memory, semaphores and message queues. */
  ipcMode: z.enum(['NONE', 'HOST', 'TASK']).optional(),
  enableFaultInjection: z.boolean().optional(),
  /** Expressions of the cluster query language; an instance must meet all of them. */
  placementConstraints: z.array(z.string()).optional(),
  /** Elastic Inference accelerators, which AWS no longer offers. */
  inferenceAccelerators: z.array(z.strictObject({ deviceName: z.string().optional(), deviceType: z.string().optional() })).optional(),
  /** What containers may do besides what the role and connections say. */
  taskRoleStatements: z.array(policyStatement).optional(),
  /** What ECS may do to start the containers besides what the role and connections say. */
  executionRoleStatements: z.array(policyStatement).optional(),
  /** The App Mesh proxy that the task's traffic goes through. */
  proxyConfiguration: z
    .strictObject({
      containerName: z.string().optional(),
      ignoredUid: z.number().optional(),
      ignoredGid: z.number().optional(),
      appPorts: z.array(portRow).optional(),
      proxyIngressPort: z.number().optional(),
      proxyEgressPort: z.number().optional(),
      egressIgnoredPorts: z.array(portRow).optional(),
      egressIgnoredIps: z.array(z.string()).optional(),
    })
    .optional(),
});
