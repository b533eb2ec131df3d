import 'server-only';
import { findUser, type SignedInUser } from '@/lib/server/auth/session';
import { Refusal } from './errors';
import { checkOrigin } from './origin';
import { checkRate } from './rate-limit';
import { respondWithError } from './respond';

/** What a handler gets: the request, the parts of its path, and who asks (null for a stranger without a session). */
export interface RouteContext {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly user: SignedInUser | null;
}

/** What Next passes beside the request. */
interface NextRouteContext {
  /** Nothing for a path without parts. */
  readonly params: Promise<Record<string, string | string[] | undefined> | undefined>;
}

/**
 * Makes a route handler: checks where the request comes from and how often, finds out who asks, and turns every error
 * into the one error shape.
 */
export function route(handle: (context: RouteContext) => Promise<Response>): (request: Request, context: NextRouteContext) => Promise<Response> {
  return async (request, context) => {
    try {
      checkOrigin(request);
      const params = Object.fromEntries(Object.entries((await context.params) ?? {}).map(([name, value]) => [name, String(value)]));
      const user = await findUser(request.headers);
      checkRate(request.method === 'GET' ? 'read' : 'write', user?.id ?? callerAddress(request.headers));
      return await handle({ request, params, user });
    } catch (error) {
      return respondWithError(error);
    }
  };
}

/** The same for handlers that need somebody signed in; strangers are told to sign in, which the browser does by itself. */
export function userRoute(handle: (context: RouteContext & { readonly user: SignedInUser }) => Promise<Response>): ReturnType<typeof route> {
  return route(async (context) => {
    const { user } = context;
    if (!user) throw new Refusal('not-signed-in', 'Nobody is signed in. Open Gantry in the browser, or call POST /api/auth/sign-in/anonymous first.');
    return handle({ ...context, user });
  });
}

function callerAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',')[0]?.trim() || 'unknown';
}
