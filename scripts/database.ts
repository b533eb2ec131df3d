import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyMigrations } from '@/lib/server/db/migrate';
import type { Environment } from '@/lib/server/environment';
import { startEmbeddedPostgres } from '@/lib/server/postgres/embedded';

/** A database that is ready to be used. */
export interface ReadyDatabase {
  readonly url: string;
  /** Signs the sessions that are kept in this database. */
  readonly secret: string;
  /** Stops what was started here; nothing for a database from DATABASE_URL. */
  readonly stop: () => Promise<void>;
}

/** Gives the database that the environment names, or one in DATA_DIR, with all migrations applied. */
export async function prepareDatabase(environment: Environment, log: (line: string) => void): Promise<ReadyDatabase> {
  const directory = makeDataDirectory(environment.DATA_DIR);
  const embedded = environment.DATABASE_URL ? null : await startEmbeddedPostgres({ directory: join(directory, 'postgres'), log });
  const url = environment.DATABASE_URL ?? embedded?.url ?? '';
  const stop = embedded ? () => embedded.stop() : () => Promise.resolve();
  try {
    const applied = await applyMigrations(url, resolve('prisma'));
    if (applied.length > 0) log(`Applied to the database: ${applied.join(', ')}.`);
    return { url, secret: environment.BETTER_AUTH_SECRET ?? readOrMakeSecret(directory), stop };
  } catch (error) {
    await stop();
    const reason = error instanceof Error ? error.message : String(error);
    const place = environment.DATABASE_URL ? 'The database that DATABASE_URL names' : 'The database';
    throw new Error(`${place} cannot be prepared: ${reason}`, { cause: error });
  }
}

function makeDataDirectory(path: string): string {
  const directory = resolve(path);
  try {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, '.writable'), '');
  } catch (error) {
    throw new Error(
      `DATA_DIR: got ${JSON.stringify(path)}, which cannot be written to (${error instanceof Error ? error.message : String(error)}). Set DATA_DIR to a directory that can.`,
    );
  }
  return directory;
}

function readOrMakeSecret(directory: string): string {
  const file = join(directory, 'secret');
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    // It is there from an earlier start.
  }
  return readFileSync(file, 'utf8').trim();
}
