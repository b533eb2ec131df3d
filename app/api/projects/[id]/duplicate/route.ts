import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { duplicateProject } from '@/lib/server/projects/projects';

export const POST = userRoute(async ({ user, params }) => respond(await duplicateProject(user.id, params['id'] ?? ''), 201));
