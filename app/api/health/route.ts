import { respond, respondWithError } from '@/lib/server/api/respond';
import { db } from '@/lib/server/db/client';

export async function GET(): Promise<Response> {
  try {
    await db().$queryRaw`SELECT 1`;
    return respond({ status: 'ok' });
  } catch (error) {
    return respondWithError(error);
  }
}
