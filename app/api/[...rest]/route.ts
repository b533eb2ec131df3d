import { Refusal } from '@/lib/server/api/errors';
import { respondWithError } from '@/lib/server/api/respond';

/** Whatever is not a route of the API gets the API's error, not a page. */
function handle(request: Request): Response {
  const { pathname } = new URL(request.url);
  return respondWithError(new Refusal('not-found', `There is no ${request.method} ${pathname.slice(0, 200)}.`));
}

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
