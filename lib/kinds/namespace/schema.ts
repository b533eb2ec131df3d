import { z } from 'zod';

/** What a Cloud Map namespace node says: made here, or existing by its name, id and ARN. */
export const namespaceProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  /** Whether names are found by an API alone, by DNS inside a VPC, or by DNS everywhere. @default 'DNS_PRIVATE' */
  type: z.enum(['HTTP', 'DNS_PRIVATE', 'DNS_PUBLIC']).optional(),
  /** What the names in it end with: `shop.local`. */
  namespaceName: z.string().optional(),
  description: z.string().optional(),
  /** Of a namespace in a cluster: services of the cluster find one another in it by Service Connect. */
  useForServiceConnect: z.boolean().optional(),
  namespaceId: z.string().optional(),
  namespaceArn: z.string().optional(),
});
