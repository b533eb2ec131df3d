import { z } from 'zod';

/** What an EventBridge rule that runs tasks says. */
export const scheduledTaskProps = z.strictObject({});
