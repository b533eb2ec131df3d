import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Design } from '@/lib/document/design';
import { withPlaces } from '@/lib/layout/geometry';
import { withCounts, type DesignSummary } from '@/lib/validation/summary';
import { projectNotFound } from '@/lib/server/api/errors';
import { db } from '@/lib/server/db/client';
import { announce } from './announce';
import { copyChecks } from './checks';
import { isId } from './inputs';
import { designColumns, openStored } from './stored';

/** A project as its owner opens it. */
export interface OpenProject {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly design: Design;
}

/** A project in the list of projects. */
export interface ListedProject {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly updatedAt: string;
  /** Its counts are those of our rules and, where `checked`, also of the CDK, the official validator and Guard rules. */
  readonly summary: DesignSummary;
  /** The checks on the server have looked at exactly this version of the design. */
  readonly checked: boolean;
}

/** Keeps a design as a new project of this person. What has no place on the canvas gets one: designs that programs write have none. */
export async function createProject(ownerId: string, given: Design): Promise<OpenProject> {
  const design = withPlaces(given);
  const row = await db().project.create({ data: { id: randomUUID(), ownerId, ...designColumns(design) } });
  return { id: row.id, name: row.name, revision: row.revision, updatedAt: row.updatedAt.toISOString(), design };
}

/** A person's projects without those in the bin, the last changed first. */
export async function listProjects(ownerId: string): Promise<readonly ListedProject[]> {
  const rows = await db().project.findMany({
    where: { ownerId, deletedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, name: true, revision: true, updatedAt: true, summary: true, checks: { select: { revision: true, counts: true } } },
  });
  return rows.map(({ checks, ...row }) => {
    // Written by designColumns and keepChecks, and by nobody else.
    const summary = row.summary as unknown as DesignSummary;
    const checked = checks?.revision === row.revision;
    const said = checked ? (checks.counts as unknown as DesignSummary['counts']) : undefined;
    return { ...row, updatedAt: row.updatedAt.toISOString(), checked, summary: said ? withCounts(summary, said) : summary };
  });
}

/** Gives a person's project; for anybody else's, as for none, the refusal is the same. */
export async function getProject(ownerId: string, id: string): Promise<OpenProject> {
  const row = isId(id) ? await db().project.findFirst({ where: { id, ownerId, deletedAt: null } }) : null;
  if (!row) throw projectNotFound();
  return { id: row.id, name: row.name, revision: row.revision, updatedAt: row.updatedAt.toISOString(), design: openStored(row.design) };
}

/** Refuses unless the project is this person's and not in the bin. */
export async function checkOwner(ownerId: string, id: string): Promise<void> {
  const row = isId(id) ? await db().project.findFirst({ where: { id, ownerId, deletedAt: null }, select: { id: true } }) : null;
  if (!row) throw projectNotFound();
}

/** Puts a project into the bin; its links stop opening at once. */
export async function deleteProject(ownerId: string, id: string): Promise<void> {
  await setDeleted(ownerId, id, new Date());
}

/** Takes a project out of the bin, with its links. Does nothing to one that is not in it. */
export async function restoreProject(ownerId: string, id: string): Promise<void> {
  await setDeleted(ownerId, id, null);
}

/** Makes a new project with the same design, named as a copy. The history stays with the original. */
export async function duplicateProject(ownerId: string, id: string): Promise<OpenProject> {
  const original = await getProject(ownerId, id);
  const copy = await createProject(ownerId, copyOf(original.design));
  await copyChecks(original, copy.id);
  return copy;
}

/** The same design under a name that says it is a copy, still within the length of a name. */
export function copyOf(design: Design): Design {
  return { ...design, name: `${design.name.slice(0, 110)} (copy)` };
}

async function setDeleted(ownerId: string, id: string, deletedAt: Date | null): Promise<void> {
  if (!isId(id)) throw projectNotFound();
  const { count } = await db().project.updateMany({ where: { id, ownerId }, data: { deletedAt } });
  if (count === 0) throw projectNotFound();
  await announce(db(), id);
}
