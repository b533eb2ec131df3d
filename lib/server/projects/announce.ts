import 'server-only';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { PROJECT_CHANNEL } from '@/lib/server/db/notifications';

/** Tells every server that something happened to a project. Inside a transaction, it is told when that commits. */
export async function announce(db: Pick<PrismaClient, '$executeRaw'>, projectId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${PROJECT_CHANNEL}, ${projectId})`;
}
