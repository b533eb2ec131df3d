import 'server-only';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Design } from '@/lib/document/design';
import { linkNotFound, Refusal } from '@/lib/server/api/errors';
import { db } from '@/lib/server/db/client';
import { isLinkOpen, type ShareScope } from '@/lib/share/scope';
import { announce } from './announce';
import { isId } from './inputs';
import { checkOwner } from './projects';
import { openStored } from './stored';

/** A share link as its owner sees it. The token itself is shown once, when the link is made. */
export interface ShareLinkInfo {
  readonly id: string;
  readonly scope: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** A design as a link shows it. */
export interface SharedDesign {
  readonly name: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly design: Design;
}

const TOKEN_BYTES = 24;

/** Makes a link to a project. The token has 192 random bits; only its hash is kept, so it cannot be shown again. */
export async function createLink(ownerId: string, projectId: string, scope: ShareScope, expiresAt: Date | null): Promise<ShareLinkInfo & { token: string }> {
  await checkOwner(ownerId, projectId);
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const row = await db().shareLink.create({ data: { id: randomUUID(), projectId, tokenHash: hash(token), scope, expiresAt } });
  return { ...linkInfo(row), token };
}

/** The links of a project, the newest first, revoked ones included. */
export async function listLinks(ownerId: string, projectId: string): Promise<readonly ShareLinkInfo[]> {
  await checkOwner(ownerId, projectId);
  const rows = await db().shareLink.findMany({ where: { projectId }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return rows.map(linkInfo);
}

/** Makes a link stop opening at once, also for those who look through it just now. Revoking twice changes nothing. */
export async function revokeLink(ownerId: string, projectId: string, linkId: string): Promise<void> {
  await checkOwner(ownerId, projectId);
  const row = isId(linkId) ? await db().shareLink.findFirst({ where: { id: linkId, projectId } }) : null;
  if (!row) throw new Refusal('not-found', 'This project has no such link.');
  await db().shareLink.updateMany({ where: { id: linkId, revokedAt: null }, data: { revokedAt: new Date() } });
  await announce(db(), projectId);
}

/** Gives what a token opens; needs no account. */
export async function openLink(token: string): Promise<SharedDesign> {
  const { project } = await findOpenLink(token);
  return { name: project.name, revision: project.revision, updatedAt: project.updatedAt.toISOString(), design: openStored(project.design) };
}

/** The project that a token opens. Refuses tokens that were never given out, revoked or expired ones, and deleted projects, all alike. */
export async function findSharedProject(token: string): Promise<string> {
  return (await findOpenLink(token)).projectId;
}

async function findOpenLink(token: string) {
  const row = isId(token) ? await db().shareLink.findUnique({ where: { tokenHash: hash(token) }, include: { project: true } }) : null;
  const open =
    row &&
    row.project.deletedAt === null &&
    isLinkOpen({ expiresAt: row.expiresAt?.getTime() ?? null, revokedAt: row.revokedAt?.getTime() ?? null }, Date.now());
  if (!open) throw linkNotFound();
  return row;
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function linkInfo(row: { id: string; scope: string; createdAt: Date; expiresAt: Date | null; revokedAt: Date | null }): ShareLinkInfo {
  return {
    id: row.id,
    scope: row.scope,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
