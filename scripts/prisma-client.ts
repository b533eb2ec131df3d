import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const GENERATED = 'lib/server/db/generated';

/** Generates the Prisma client when the schema or Prisma's version changed since it was. Needs no network. */
export function generatePrismaClient(): void {
  const require = createRequire(import.meta.url);
  const stamp = createHash('sha256')
    .update(readFileSync('prisma/schema.prisma'))
    .update(readFileSync(require.resolve('prisma/package.json')))
    .digest('hex');
  const stampFile = join(GENERATED, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  execFileSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--no-hints'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Generating does not use the schema engine, but Prisma looks for one; any program will do.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
  writeFileSync(stampFile, stamp);
}
