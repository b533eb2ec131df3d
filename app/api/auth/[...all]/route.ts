import { auth } from '@/lib/server/auth/auth';
import { respondWithError } from '@/lib/server/api/respond';

async function handle(request: Request): Promise<Response> {
  try {
    return await auth().handler(request);
  } catch (error) {
    return respondWithError(error);
  }
}

export { handle as GET, handle as POST };
