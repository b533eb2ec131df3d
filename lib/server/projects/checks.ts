import 'server-only';
import type { ChecksReport } from '@/lib/checks/report';
import type { Diff } from '@/lib/commands/diff';
import type { Design } from '@/lib/document/design';
import { projectNotFound } from '@/lib/server/api/errors';
import { db } from '@/lib/server/db/client';
import type { Prisma } from '@/lib/server/db/generated/client';
import { sameJson } from '@/lib/util/json';
import type { Finding } from '@/lib/validation/finding';
import { judged } from '@/lib/validation/judged';
import { countOpen } from '@/lib/validation/summary';
import { isId } from './inputs';
import { openStored } from './stored';

/** What the checks that run by themselves said of a project as it stands. */
export interface CheckedFindings {
  /** They have looked at exactly this design; otherwise nothing is known of what they would say. */
  readonly checked: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Keeps what the checks said of a revision, while that is what the project is at. False when it has moved on: then the design
 * that was checked is not the one that is stored.
 *
 * @throws Refusal `not-found`
 */
export async function keepChecks(ownerId: string, projectId: string, { revision, findings }: ChecksReport): Promise<boolean> {
  const project = isId(projectId)
    ? await db().project.findFirst({ where: { id: projectId, ownerId, deletedAt: null }, select: { revision: true, design: true } })
    : null;
  if (!project) throw projectNotFound();
  if (project.revision !== revision) return false;
  const counts = countOpen(judged<Finding>(findings, openStored(project.design)));
  // A change that is saved just now makes this the word about an earlier revision, which nobody is shown.
  await db().$executeRaw`
    INSERT INTO "project_checks" ("projectId", "revision", "counts", "findings")
    VALUES (${projectId}, ${revision}, ${JSON.stringify(counts)}::json, ${JSON.stringify(findings)}::json)
    ON CONFLICT ("projectId") DO UPDATE
    SET "revision" = EXCLUDED."revision", "counts" = EXCLUDED."counts", "findings" = EXCLUDED."findings", "updatedAt" = (now() AT TIME ZONE 'UTC')
    WHERE "project_checks"."revision" <= EXCLUDED."revision"`;
  return true;
}

/** What the checks said of a project of this person at a revision, as its design wants findings. */
export async function findChecks(projectId: string, revision: number, design: Design): Promise<CheckedFindings> {
  const row = await db().projectChecks.findUnique({ where: { projectId }, select: { revision: true, findings: true } });
  if (row?.revision !== revision) return { checked: false, findings: [] };
  // Written by keepChecks and by nobody else.
  return { checked: true, findings: judged<Finding>(row.findings as unknown as ChecksReport['findings'], design) };
}

/** What was said of the revision before a change holds after it too, when the change moved things about or gave the design another name. */
export async function carryChecks(transaction: Prisma.TransactionClient, projectId: string, revision: number, diff: Diff): Promise<void> {
  if (!leavesTemplates(diff)) return;
  await transaction.projectChecks.updateMany({ where: { projectId, revision: revision - 1 }, data: { revision } });
}

/** Gives a copy of a project what was said of the original. */
export async function copyChecks(from: { readonly id: string; readonly revision: number }, toId: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "project_checks" ("projectId", "revision", "counts", "findings")
    SELECT ${toId}, 0, "counts", "findings" FROM "project_checks" WHERE "projectId" = ${from.id} AND "revision" = ${from.revision}`;
}

/** Neither templates nor findings depend on where things stand, or on the design's name. */
function leavesTemplates({ design, nodes, edges }: Diff): boolean {
  const changed = [nodes, edges].some((table) => [table.added, table.updated, table.removed].some((records) => Object.keys(records).length > 0));
  return !changed && (!design || sameJson(design[0].settings, design[1].settings));
}
