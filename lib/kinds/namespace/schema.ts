import { z } from 'zod';

/** What a Cloud Map namespace node says. */
export const namespaceProps = z.strictObject({});
