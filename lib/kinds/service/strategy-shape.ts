import { z } from 'zod';

/** What a service says about the capacity that its tasks run on, besides its edges: a part of its props. */
export const strategyShape = {
  /** The launch type that a deployed service had before it got a capacity provider strategy: written beside that, so that CloudFormation does not replace the service. */
  keptLaunchType: z.enum(['FARGATE', 'EC2']).optional(),
} as const;
