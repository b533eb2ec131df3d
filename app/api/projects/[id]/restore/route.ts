import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { restoreProject } from '@/lib/server/projects/projects';

export const POST = userRoute(async ({ user, params }) => {
  await restoreProject(user.id, params['id'] ?? '');
  return respond({});
});
