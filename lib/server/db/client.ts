import 'server-only';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

/** The database. One client per process, made at the first use, so that building the app needs no database. */
export function db(): PrismaClient {
  store.gantryDb ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl(), max: 20 }, { onPoolError: () => undefined }) });
  return store.gantryDb;
}

/** The address of the database, as set by the environment or by `npm start`. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set. Start Gantry with "npm start", which sets it up.');
  return url;
}

/** Kept on the global object, because development reloads modules and connections must not pile up. */
const store: { gantryDb?: PrismaClient } = globalThis as typeof globalThis & { gantryDb?: PrismaClient };
