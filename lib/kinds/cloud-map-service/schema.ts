import { z } from 'zod';

/** What a Cloud Map service node says. */
export const cloudMapServiceProps = z.strictObject({});
