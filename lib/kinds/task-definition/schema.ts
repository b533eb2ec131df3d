import { z } from 'zod';

/** What a task definition node says. Which fields count depends on where its tasks run (`launchType`). */
export const taskDefinitionProps = z.strictObject({
  /** Where tasks of this definition run. */
  launchType: z.enum(['FARGATE', 'EC2']).optional(),
  family: z.string().optional(),
  /** Task CPU in CPU units: 1024 are one vCPU. */
  cpu: z.number().optional(),
  /** Task memory. */
  memoryMiB: z.number().optional(),
  networkMode: z.enum(['BRIDGE', 'HOST', 'AWS_VPC', 'NONE']).optional(),
  cpuArchitecture: z.enum(['X86_64', 'ARM64']).optional(),
  operatingSystemFamily: z
    .enum([
      'LINUX',
      'WINDOWS_SERVER_2019_CORE',
      'WINDOWS_SERVER_2019_FULL',
      'WINDOWS_SERVER_2022_CORE',
      'WINDOWS_SERVER_2022_FULL',
      'WINDOWS_SERVER_2025_CORE',
      'WINDOWS_SERVER_2025_FULL',
    ])
    .optional(),
  ephemeralStorageGiB: z.number().optional(),
});
