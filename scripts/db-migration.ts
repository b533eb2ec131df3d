import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffMigrations } from '@/lib/server/db/migrate';
import { startEmbeddedPostgres } from '@/lib/server/postgres/embedded';

const name = process.argv[2];
if (!name || !/^[a-z0-9][a-z0-9_-]{0,60}$/.test(name)) {
  console.error('Usage: npm run db:migration NAME (lower case letters, digits, "-" and "_"; for example add_templates)');
  process.exit(2);
}

const prismaDirectory = join(process.cwd(), 'prisma');
mkdirSync('.cache', { recursive: true });
const directory = mkdtempSync(join(process.cwd(), '.cache/migration-'));
const database = await startEmbeddedPostgres({ directory, log: () => undefined, settings: ['fsync=off'] });
try {
  const sql = await diffMigrations(database.url, prismaDirectory);
  if (!sql) {
    console.log('The migrations already lead to prisma/schema.prisma: nothing to write.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const target = join(prismaDirectory, 'migrations', `${stamp}_${name}`);
    mkdirSync(target);
    writeFileSync(join(target, 'migration.sql'), `${sql}\n`);
    console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql. Read it, then start Gantry to apply it.`);
  }
} finally {
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
}
