import { z } from 'zod';

/** What a listener node says. Where its requests go is said by edges to services. */
export const listenerProps = z.strictObject({
  port: z.number().optional(),
  protocol: z.enum(['HTTP', 'HTTPS']).optional(),
  /** ARNs of ACM certificates; the first is the default one. */
  certificateArns: z.array(z.string()).optional(),
  /** Lets anyone open connections to the port. */
  open: z.boolean().optional(),
  /** What happens to requests that no target takes. */
  defaultAction: z
    .strictObject({
      type: z.enum(['fixed-response', 'redirect']),
      statusCode: z.number().optional(),
      contentType: z.string().optional(),
      messageBody: z.string().optional(),
      /** Redirects: where to, e.g. 443. */
      port: z.number().optional(),
      protocol: z.enum(['HTTP', 'HTTPS']).optional(),
      permanent: z.boolean().optional(),
    })
    .optional(),
});
