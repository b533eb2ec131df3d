import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '@/lib/server/db/migrate';
import { startEmbeddedPostgres } from '@/lib/server/postgres/embedded';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** Runs one real PostgreSQL, with all migrations, for the tests that need a database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = resolve(`.cache/test-database-${process.pid}`);
  mkdirSync(directory, { recursive: true });
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const database = await startEmbeddedPostgres({ directory, log: () => undefined, settings });
  await applyMigrations(database.url, resolve('prisma'));
  project.provide('databaseUrl', database.url);
  return async () => {
    await database.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
