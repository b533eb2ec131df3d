import { z } from 'zod';

/** What a certificate node says: existing by its ARN, or requested here. */
export const certificateProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  certificateArn: z.string().optional(),
  domainName: z.string().optional(),
  subjectAlternativeNames: z.array(z.string()).optional(),
  /** How it is proved that the domain is yours. @default by DNS when there is a hosted zone, else by e-mail */
  validation: z.enum(['DNS', 'EMAIL']).optional(),
  /** The Route 53 zone that the proof is written to. */
  hostedZoneId: z.string().optional(),
  certificateName: z.string().optional(),
  transparencyLoggingEnabled: z.boolean().optional(),
  allowExport: z.boolean().optional(),
});
