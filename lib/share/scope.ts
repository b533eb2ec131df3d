import { z } from 'zod';

/** What a share link allows: `view` is reading, downloading and making a copy of one's own. */
export const shareScope = z.enum(['view']);

/** What a share link allows. */
export type ShareScope = z.infer<typeof shareScope>;

/** The parts of a link that decide whether it opens. Times are in milliseconds since 1970. */
export interface LinkState {
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
}

/** True while a link opens: it was not revoked, and its last moment is still to come. */
export function isLinkOpen(link: LinkState, now: number): boolean {
  return link.revokedAt === null && (link.expiresAt === null || now < link.expiresAt);
}
