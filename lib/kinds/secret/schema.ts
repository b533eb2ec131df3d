import { z } from 'zod';

/**
 * What a Secrets Manager secret node says: made here with a value that Secrets Manager generates, or existing by its ARN
 * or name. A value is never part of a design.
 */
export const secretProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  /** Of an existing secret: complete, or without the six characters that Secrets Manager adds. */
  secretArn: z.string().optional(),
  secretName: z.string().optional(),
  description: z.string().optional(),
  /** How the value of a new secret is generated. */
  generate: z
    .strictObject({
      /** The JSON field that gets the generated text; the whole secret without one. */
      generateStringKey: z.string().optional(),
      /** The other fields of the JSON value, none of them secret: `{"username":"app"}`. */
      secretStringTemplate: z.string().optional(),
      passwordLength: z.number().optional(),
      excludeCharacters: z.string().optional(),
      excludePunctuation: z.boolean().optional(),
      excludeUppercase: z.boolean().optional(),
      excludeLowercase: z.boolean().optional(),
      excludeNumbers: z.boolean().optional(),
      includeSpace: z.boolean().optional(),
      requireEachIncludedType: z.boolean().optional(),
    })
    .optional(),
  removalPolicy: z.enum(['DESTROY', 'RETAIN']).optional(),
});
