import { checksReport, REPORT_LIMITS } from '@/lib/checks/report';
import { readBody } from '@/lib/server/api/body';
import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { keepChecks } from '@/lib/server/projects/checks';

export const PUT = userRoute(async ({ request, user, params }) =>
  respond({ kept: await keepChecks(user.id, params['id'] ?? '', await readBody(request, checksReport, REPORT_LIMITS.bytes)) }),
);
