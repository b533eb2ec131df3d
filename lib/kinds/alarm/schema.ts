import { z } from 'zod';

/** What a CloudWatch alarm node says. */
export const alarmProps = z.strictObject({});
