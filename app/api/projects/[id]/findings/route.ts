import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { findChecks } from '@/lib/server/projects/checks';
import { getProject } from '@/lib/server/projects/projects';
import { SEVERITIES } from '@/lib/validation/finding';
import { validate } from '@/lib/validation/validate';

export const GET = userRoute(async ({ user, params }) => {
  const { id, revision, design } = await getProject(user.id, params['id'] ?? '');
  const { checked, findings } = await findChecks(id, revision, design);
  const all = [...validate(design), ...findings.map((finding) => ({ ...finding, fixes: [] }))].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  return respond({ revision, checked, findings: all });
});
