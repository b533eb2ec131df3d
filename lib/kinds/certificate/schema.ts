import { z } from 'zod';

/** What a certificate node says. */
export const certificateProps = z.strictObject({});
