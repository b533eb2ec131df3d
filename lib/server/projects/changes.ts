import 'server-only';
import { randomUUID } from 'node:crypto';
import { applyDiff, type Diff } from '@/lib/commands/diff';
import type { Design } from '@/lib/document/design';
import { describeProblems } from '@/lib/server/api/body';
import { projectNotFound, Refusal } from '@/lib/server/api/errors';
import { db } from '@/lib/server/db/client';
import type { Prisma } from '@/lib/server/db/generated/client';
import { announce } from './announce';
import { carryChecks } from './checks';
import { checkDesignSize, isId } from './inputs';
import { designColumns, openStored } from './stored';

/** A saved change as it is sent to clients. */
export interface SavedChange {
  readonly revision: number;
  readonly changeId: string;
  readonly diff: unknown;
}

/** What a client wants saved. `baseRevision` is the revision up to which it knows the project. */
export interface NewChange {
  readonly baseRevision: number;
  readonly changeId: string;
  readonly diff: Diff;
}

/**
 * The answer to a saved change: the revision it made, and what the client did not know yet: the changes between its
 * base and its own, or, when those are many, the whole design as it stands at `revision`.
 */
export type SaveAnswer = { readonly revision: number; readonly missed: readonly SavedChange[] } | { readonly revision: number; readonly design: Design };

/** With more missed changes than this, the design itself is the shorter answer. */
export const MISSED_LIMIT = 50;

/**
 * Saves a change for good before it answers: applies it to the head, whatever that is by now, property by property,
 * and appends it to the log. The same `changeId` again gives the same revision and changes nothing.
 *
 * @throws Refusal `not-found`, `wrong-revision` (the base is ahead of the head), `change-refused`, `design-too-large`.
 */
export async function saveChange(ownerId: string, projectId: string, change: NewChange): Promise<SaveAnswer> {
  if (!isId(projectId)) throw projectNotFound();
  return db().$transaction(async (transaction) => {
    const head = await lockHead(transaction, ownerId, projectId, change.changeId);
    if (change.baseRevision > head.revision) {
      throw new Refusal(
        'wrong-revision',
        `The change is based on revision ${change.baseRevision}, but the project is at ${head.revision}. Load the project again.`,
        {
          revision: head.revision,
        },
      );
    }
    if (head.savedAs !== null) return answer(transaction, projectId, change.baseRevision, head.savedAs);
    const design = applyToHead(openStored(head.design), change.diff);
    const revision = head.revision + 1;
    await write(transaction, { ownerId, projectId, revision, change, design });
    return answer(transaction, projectId, change.baseRevision, revision, design);
  });
}

/** Gives a project another name, as a change like any other. */
export async function renameProject(ownerId: string, projectId: string, name: string): Promise<{ revision: number }> {
  if (!isId(projectId)) throw projectNotFound();
  return db().$transaction(async (transaction) => {
    const changeId = randomUUID();
    const head = await lockHead(transaction, ownerId, projectId, changeId);
    const before = openStored(head.design);
    const diff: Diff = {
      design: [
        { name: before.name, settings: before.settings },
        { name, settings: before.settings },
      ],
      nodes: { added: {}, updated: {}, removed: {} },
      edges: { added: {}, updated: {}, removed: {} },
      layout: { added: {}, updated: {}, removed: {} },
    };
    const revision = head.revision + 1;
    await write(transaction, { ownerId, projectId, revision, change: { baseRevision: head.revision, changeId, diff }, design: applyToHead(before, diff) });
    return { revision };
  });
}

/** The saved changes after a revision, oldest first. */
export async function changesAfter(projectId: string, revision: number, limit = 500): Promise<readonly SavedChange[]> {
  return db().change.findMany({
    where: { projectId, revision: { gt: revision } },
    orderBy: { revision: 'asc' },
    select: { revision: true, changeId: true, diff: true },
    take: limit,
  });
}

type Transaction = Prisma.TransactionClient;

interface Head {
  readonly revision: number;
  readonly design: unknown;
  /** The revision that this change made when it was sent before. */
  readonly savedAs: number | null;
}

/** From here to the end of the transaction nobody else changes the project. */
async function lockHead(transaction: Transaction, ownerId: string, projectId: string, changeId: string): Promise<Head> {
  const [row] = await transaction.$queryRaw<{ revision: number; design: unknown }[]>`
    SELECT "revision", "design" FROM "project" WHERE "id" = ${projectId} AND "ownerId" = ${ownerId} AND "deletedAt" IS NULL FOR UPDATE`;
  if (!row) throw projectNotFound();
  // A second statement, so that it sees what the one before us committed while we waited for the lock.
  const saved = await transaction.change.findUnique({ where: { projectId_changeId: { projectId, changeId } }, select: { revision: true } });
  return { ...row, savedAs: saved?.revision ?? null };
}

function applyToHead(head: Design, diff: Diff): Design {
  const applied = applyDiff(head, diff);
  if (!applied.ok) throw new Refusal('change-refused', `The change cannot be saved; it has ${describeProblems(applied.error)}`, { problems: applied.error });
  return applied.value;
}

interface Writing {
  readonly ownerId: string;
  readonly projectId: string;
  readonly revision: number;
  readonly change: NewChange;
  readonly design: Design;
}

async function write(transaction: Transaction, { ownerId, projectId, revision, change, design }: Writing): Promise<void> {
  const columns = designColumns(design);
  const json = JSON.stringify(columns.design);
  checkDesignSize(json);
  await transaction.$executeRaw`
    WITH appended AS (
      INSERT INTO "change" ("projectId", "revision", "changeId", "diff", "authorId")
      VALUES (${projectId}, ${revision}, ${change.changeId}, ${JSON.stringify(change.diff)}::json, ${ownerId})
    )
    UPDATE "project" SET "revision" = ${revision}, "name" = ${columns.name}, "design" = ${json}::json,
      "summary" = ${JSON.stringify(columns.summary)}::json, "updatedAt" = (now() AT TIME ZONE 'UTC')
    WHERE "id" = ${projectId}`;
  await carryChecks(transaction, projectId, revision, change.diff);
  await announce(transaction, projectId);
}

async function answer(transaction: Transaction, projectId: string, base: number, revision: number, written?: Design): Promise<SaveAnswer> {
  if (revision - base <= 1) return { revision, missed: [] };
  if (revision - base - 1 <= MISSED_LIMIT) {
    const missed = await transaction.change.findMany({
      where: { projectId, revision: { gt: base, lt: revision } },
      orderBy: { revision: 'asc' },
      select: { revision: true, changeId: true, diff: true },
    });
    return { revision, missed };
  }
  if (written) return { revision, design: written };
  const row = await transaction.project.findUniqueOrThrow({ where: { id: projectId }, select: { revision: true, design: true } });
  return { revision: row.revision, design: openStored(row.design) };
}
