import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { getProject } from '@/lib/server/projects/projects';
import { validate } from '@/lib/validation/validate';

export const GET = userRoute(async ({ user, params }) => {
  const { revision, design } = await getProject(user.id, params['id'] ?? '');
  return respond({ revision, findings: validate(design) });
});
