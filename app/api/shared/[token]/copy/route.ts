import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { openLink } from '@/lib/server/projects/links';
import { copyOf, createProject } from '@/lib/server/projects/projects';

export const POST = userRoute(async ({ user, params }) => {
  const { design } = await openLink(params['token'] ?? '');
  return respond(await createProject(user.id, copyOf(design)), 201);
});
