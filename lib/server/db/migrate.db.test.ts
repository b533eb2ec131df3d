import { resolve } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { applyMigrations, diffMigrations } from './migrate';

const prisma = resolve('prisma');
const admin = new Client({ connectionString: inject('databaseUrl') });
const names = ['migrate_fresh', 'migrate_diff', 'migrate_twice'];

async function freshDatabase(name: string): Promise<string> {
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(inject('databaseUrl'));
  url.pathname = `/${name}`;
  return url.href;
}

beforeAll(() => admin.connect());
afterAll(async () => {
  for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
});

describe('migrations', () => {
  it('lead exactly to prisma/schema.prisma; otherwise run "npm run db:migration NAME"', async () => {
    expect(await diffMigrations(await freshDatabase('migrate_diff'), prisma)).toBe('');
  });

  it('are applied once, and recorded where Prisma looks for them', async () => {
    const url = await freshDatabase('migrate_fresh');
    expect((await applyMigrations(url, prisma)).length).toBeGreaterThan(0);
    expect(await applyMigrations(url, prisma)).toEqual([]);
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query('SELECT count(*)::int AS n FROM _prisma_migrations WHERE finished_at IS NOT NULL');
    await client.end();
    expect(rows[0].n).toBeGreaterThan(0);
  });

  it('may be applied by two servers at once', async () => {
    const url = await freshDatabase('migrate_twice');
    const applied = await Promise.all([applyMigrations(url, prisma), applyMigrations(url, prisma)]);
    expect(applied.map((it) => it.length).sort()).toEqual([0, expect.any(Number)]);
  });
});
