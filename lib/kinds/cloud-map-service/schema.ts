import { z } from 'zod';

/** What a Cloud Map service node says: a name in a namespace, made here or existing by its name, id and ARN. */
export const cloudMapServiceProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  /** The name in the namespace: `orders` of `orders.shop.local`. */
  serviceName: z.string().optional(),
  description: z.string().optional(),
  /** What DNS answers with. @default 'A' */
  dnsRecordType: z.enum(['A', 'AAAA', 'A_AAAA', 'SRV']).optional(),
  dnsTtlSeconds: z.number().optional(),
  /** Whether names are found by DNS too, or by the API alone. @default as the namespace allows */
  discoveryType: z.enum(['DNS_AND_API', 'API']).optional(),
  /** Half minutes after which Cloud Map believes that a task is unhealthy. */
  failureThreshold: z.number().optional(),
  /** Route 53 asks tasks by itself: public DNS namespaces only. */
  healthCheck: z
    .strictObject({ type: z.enum(['HTTP', 'HTTPS', 'TCP']).optional(), resourcePath: z.string().optional(), failureThreshold: z.number().optional() })
    .optional(),
  serviceId: z.string().optional(),
  serviceArn: z.string().optional(),
  /** Of an existing service: how DNS answers where several tasks could. */
  routingPolicy: z.enum(['MULTIVALUE', 'WEIGHTED']).optional(),
});
