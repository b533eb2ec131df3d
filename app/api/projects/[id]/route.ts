import { z } from 'zod';
import { designName } from '@/lib/document/design';
import { readBody } from '@/lib/server/api/body';
import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { renameProject } from '@/lib/server/projects/changes';
import { deleteProject, getProject } from '@/lib/server/projects/projects';

export const GET = userRoute(async ({ user, params }) => respond(await getProject(user.id, params['id'] ?? '')));

export const PATCH = userRoute(async ({ request, user, params }) => {
  const { name } = await readBody(request, z.strictObject({ name: designName }));
  return respond(await renameProject(user.id, params['id'] ?? '', name));
});

export const DELETE = userRoute(async ({ user, params }) => {
  await deleteProject(user.id, params['id'] ?? '');
  return respond({});
});
