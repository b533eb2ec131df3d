import 'server-only';
import { createHash } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { anonymous } from 'better-auth/plugins';
import { ownOrigins } from '@/lib/server/api/origin';
import { db } from '@/lib/server/db/client';

/** Who is who. A visitor gets an account of their own at the first visit, with no form, and keeps it as long as the cookie. */
export function auth(): ReturnType<typeof createAuth> {
  store.gantryAuth ??= createAuth();
  return store.gantryAuth;
}

const DAY_SECONDS = 24 * 60 * 60;

function createAuth() {
  const secret = process.env['BETTER_AUTH_SECRET'];
  if (!secret) throw new Error('BETTER_AUTH_SECRET is not set. Start Gantry with "npm start", which sets it up.');
  return betterAuth({
    appName: 'Gantry',
    secret,
    baseURL: process.env['PUBLIC_URL'] ?? 'http://localhost',
    basePath: '/api/auth',
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    trustedOrigins: (request) => (request ? [...ownOrigins(request.headers)] : []),
    // 400 days is the longest that browsers keep a cookie; losing it would lose the visitor's projects.
    session: { expiresIn: 400 * DAY_SECONDS, updateAge: DAY_SECONDS },
    rateLimit: { enabled: process.env.NODE_ENV === 'production', window: 60, max: 300, customRules: { '/sign-in/anonymous': { window: 60, max: 120 } } },
    advanced: {
      // Browsers share cookies between the ports of one host: without a name of its own, a second Gantry would sign out the first.
      cookiePrefix: `gantry-${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`,
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    plugins: [anonymous({ emailDomainName: 'anonymous.invalid' })],
  });
}

const store: { gantryAuth?: ReturnType<typeof createAuth> } = globalThis as typeof globalThis & { gantryAuth?: ReturnType<typeof createAuth> };
