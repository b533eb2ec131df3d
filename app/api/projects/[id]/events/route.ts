import { userRoute } from '@/lib/server/api/route';
import { feedResponse, readAfter } from '@/lib/server/projects/feed';
import { checkOwner } from '@/lib/server/projects/projects';

export const GET = userRoute(async ({ request, user, params }) => {
  const projectId = params['id'] ?? '';
  return feedResponse({ projectId, after: readAfter(request), checkAccess: () => checkOwner(user.id, projectId), signal: request.signal });
});
