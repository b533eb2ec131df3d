import { z } from 'zod';
import { SSL_POLICIES } from './ssl-policies';

/** What a listener node says. Where its requests go is said by edges to services and target groups. */
export const listenerProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  listenerArn: z.string().optional(),
  /** The security group of an existing listener's load balancer. @default the one that the load balancer names */
  securityGroupId: z.string().optional(),
  port: z.number().optional(),
  protocol: z.enum(['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'SSL']).optional(),
  /** ARNs of ACM certificates; the first is the default one. */
  certificateArns: z.array(z.string()).optional(),
  /** A predefined security policy, as the CDK calls it. */
  sslPolicy: z.enum(SSL_POLICIES).optional(),
  /** Lets anyone open connections to the port. */
  open: z.boolean().optional(),
  /** Clients show certificates, too. */
  mutualAuthentication: z
    .strictObject({
      mode: z.enum(['OFF', 'PASS_THROUGH', 'VERIFY']).optional(),
      trustStoreArn: z.string().optional(),
      ignoreClientCertificateExpiry: z.boolean().optional(),
      advertiseTrustStoreCaNames: z.boolean().optional(),
    })
    .optional(),
  alpnPolicy: z.enum(['HTTP1_ONLY', 'HTTP2_ONLY', 'HTTP2_OPTIONAL', 'HTTP2_PREFERRED', 'NONE']).optional(),
  tcpIdleTimeoutSeconds: z.number().optional(),
  /** Requests of one client stay with one of several weighted target groups. */
  forwardStickinessSeconds: z.number().optional(),
  /** Port and protocol of the instances behind a classic load balancer. */
  instancePort: z.number().optional(),
  instanceProtocol: z.enum(['TCP', 'SSL', 'HTTP', 'HTTPS']).optional(),
  policyNames: z.array(z.string()).optional(),
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
      host: z.string().optional(),
      path: z.string().optional(),
      query: z.string().optional(),
      permanent: z.boolean().optional(),
    })
    .optional(),
});
