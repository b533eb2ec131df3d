import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { revokeLink } from '@/lib/server/projects/links';

export const DELETE = userRoute(async ({ user, params }) => {
  await revokeLink(user.id, params['id'] ?? '', params['linkId'] ?? '');
  return respond({});
});
