import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { apply } from '@/lib/commands/apply';
import { manyServices } from '@/lib/testing/many-services';
import { db } from '@/lib/server/db/client';
import { applyMigrations } from '@/lib/server/db/migrate';
import { startEmbeddedPostgres } from '@/lib/server/postgres/embedded';
import { saveChange } from '@/lib/server/projects/changes';
import { createProject } from '@/lib/server/projects/projects';
import { median, time } from './measure';
import type { Row } from './row';

/** Saves per second of one project, as the API saves, against bare inserts of as many bytes, on a PostgreSQL that flushes to disk. */
export async function saves(): Promise<Row[]> {
  mkdirSync(resolve('.cache'), { recursive: true });
  const directory = mkdtempSync(join(resolve('.cache'), 'bench-database-'));
  const database = await startEmbeddedPostgres({ directory, log: () => undefined });
  try {
    await applyMigrations(database.url, resolve('prisma'));
    process.env['DATABASE_URL'] = database.url;
    const rows: Row[] = [];
    for (const services of [1, 10]) rows.push(await savesOf(services));
    await db().$disconnect();
    return rows;
  } finally {
    await database.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function savesOf(services: number): Promise<Row> {
  const user = await db().user.create({ data: { id: randomUUID(), name: 'Bench', email: `${randomUUID()}@example.com` } });
  let design = manyServices(Array.from({ length: services }, (_, index) => String(index)));
  const project = await createProject(user.id, design);
  await db().$executeRaw`CREATE TABLE IF NOT EXISTS "bench" ("id" bigserial PRIMARY KEY, "design" bytea, "diff" bytea)`;
  const designBytes = JSON.stringify(design).length;
  let revision = project.revision;
  let diffBytes = 0;
  const saving: number[] = [];
  const inserting: number[] = [];
  for (let round = 0; round < 120; round += 1) {
    const outcome = apply(design, { type: 'place', places: { vpc: { x: round, y: round } } });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const { diff } = outcome.value;
    design = outcome.value.design;
    diffBytes = JSON.stringify(diff).length;
    saving.push(
      await time(async () => {
        revision = (await saveChange(user.id, project.id, { baseRevision: revision, changeId: randomUUID(), diff })).revision;
      }),
    );
    const [head, change] = [randomBytes(designBytes), randomBytes(diffBytes)];
    inserting.push(await time(() => db().$executeRaw`INSERT INTO "bench" ("design", "diff") VALUES (${head}, ${change})`));
  }
  const [save, insert] = [median(saving.slice(20)), median(inserting.slice(20))];
  const size = `${Math.round(designBytes / 1024)} kB`;
  return {
    what: `save a change, design of ${services} service${services === 1 ? '' : 's'} (${size})`,
    measured: `${Math.round(1000 / save)}/s`,
    reference: `${Math.round(1000 / insert)}/s bare INSERT of ${size}`,
    ratio: `${(save / insert).toFixed(1)}× the time`,
  };
}
