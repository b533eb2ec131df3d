import 'server-only';
import { auth } from './auth';

/** Somebody with a session. */
export interface SignedInUser {
  readonly id: string;
}

/** Who sent these headers; null when nobody is signed in or the session is over. */
export async function findUser(headers: Headers): Promise<SignedInUser | null> {
  if (!headers.has('cookie')) return null;
  const session = await auth().api.getSession({ headers });
  return session ? { id: session.user.id } : null;
}
