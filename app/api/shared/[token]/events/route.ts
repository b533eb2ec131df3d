import { route } from '@/lib/server/api/route';
import { feedResponse, readAfter } from '@/lib/server/projects/feed';
import { findSharedProject } from '@/lib/server/projects/links';

export const GET = route(async ({ request, params }) => {
  const token = params['token'] ?? '';
  const projectId = await findSharedProject(token);
  return feedResponse({ projectId, after: readAfter(request), checkAccess: async () => void (await findSharedProject(token)), signal: request.signal });
});
