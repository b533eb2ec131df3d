import { z } from 'zod';
import { readBody } from '@/lib/server/api/body';
import { Refusal } from '@/lib/server/api/errors';
import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { createLink, listLinks } from '@/lib/server/projects/links';
import { shareScope } from '@/lib/share/scope';

export const GET = userRoute(async ({ user, params }) => respond({ links: await listLinks(user.id, params['id'] ?? '') }));

const schema = z.strictObject({ scope: shareScope.default('view'), expiresAt: z.iso.datetime().nullish() });

export const POST = userRoute(async ({ request, user, params }) => {
  const { scope, expiresAt } = await readBody(request, schema);
  const expires = expiresAt ? new Date(expiresAt) : null;
  if (expires && expires.getTime() <= Date.now()) throw new Refusal('invalid-input', `expiresAt must be in the future; got ${expiresAt}.`);
  return respond(await createLink(user.id, params['id'] ?? '', scope, expires), 201);
});
