import { z } from 'zod';

/** What an access point of an EFS file system says. */
export const accessPointProps = z.strictObject({
  /** @default 'new' */
  source: z.enum(['new', 'existing']).optional(),
  accessPointId: z.string().optional(),
  /** The folder of the file system that becomes the root. @default '/' */
  path: z.string().optional(),
  /** Who owns the folder when it is made. */
  createAcl: z.strictObject({ ownerUid: z.string().optional(), ownerGid: z.string().optional(), permissions: z.string().optional() }).optional(),
  /** As whom everybody reads and writes. */
  posixUser: z.strictObject({ uid: z.string().optional(), gid: z.string().optional() }).optional(),
});
