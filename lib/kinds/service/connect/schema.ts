import { z } from 'zod';
import { loggingProps } from '../../container/logging/schema';

/** A port that a service offers under a name to all who take part in Service Connect. */
const endpoint = z.strictObject({
  /** The name of a port mapping of one of its containers. */
  portMappingName: z.string().optional(),
  /** The name that clients use: `orders`. @default the discovery name and the namespace */
  dnsName: z.string().optional(),
  /** The port that clients use. @default the container's */
  port: z.number().optional(),
  /** The port at which the proxy of a task listens. @default the container's, or any where the task shares its instance's network */
  ingressPortOverride: z.number().optional(),
  /** The name in the namespace. @default the name of the port mapping */
  discoveryName: z.string().optional(),
  /** 0 keeps idle connections for ever. */
  idleTimeoutSeconds: z.number().optional(),
  /** 0 waits for ever. Not for TCP. */
  perRequestTimeoutSeconds: z.number().optional(),
  /** ARN of the private certificate authority that issues the certificates for TLS; without one there is no TLS. */
  certificateAuthorityArn: z.string().optional(),
});

/** Where the proxies of Service Connect log to: as for a container, without the drivers that take a secret or nothing. */
const proxyLogging = loggingProps.extend({
  driver: z.enum(['awslogs', 'fluentd', 'gelf', 'journald', 'json-file', 'syslog', 'awsfirelens', 'generic']).optional(),
});

/** What a service says about how it is found: a part of its props. */
export const connectShape = {
  /** It takes part in Service Connect when it offers a port, when it says so, or when it calls a service by it. */
  serviceConnect: z
    .strictObject({
      /** It takes part although it offers nothing itself. */
      client: z.boolean().optional(),
      /** Name or ARN of a namespace that the design does not hold. @default the one of its edge, else of its cluster */
      namespace: z.string().optional(),
      services: z.array(endpoint).optional(),
      logging: proxyLogging.optional(),
      accessLog: z.strictObject({ format: z.enum(['TEXT', 'JSON']).optional(), includeQueryParameters: z.boolean().optional() }).optional(),
    })
    .optional(),
  /** Its tasks register under a name of their own in Cloud Map. */
  cloudMap: z
    .strictObject({
      /** The name in the namespace: `orders` of `orders.shop.local`. */
      name: z.string().optional(),
      dnsRecordType: z.enum(['A', 'SRV']).optional(),
      dnsTtlSeconds: z.number().optional(),
      /** SRV records name a container's port. */
      containerName: z.string().optional(),
      containerPort: z.number().optional(),
      /** Half minutes after which Cloud Map believes that a task is unhealthy. */
      failureThreshold: z.number().optional(),
    })
    .optional(),
} as const;
