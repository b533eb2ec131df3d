import { z } from 'zod';

/** What a target group node says. */
export const targetGroupProps = z.strictObject({});
