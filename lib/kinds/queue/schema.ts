import { z } from 'zod';

/** What an SQS queue node says. */
export const queueProps = z.strictObject({});
