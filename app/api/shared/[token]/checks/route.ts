import { CHECK_LIMITS, checkRequest } from '@/lib/checks/protocol';
import { readBody } from '@/lib/server/api/body';
import { checkRate } from '@/lib/server/api/rate-limit';
import { respond } from '@/lib/server/api/respond';
import { route } from '@/lib/server/api/route';
import { runChecks } from '@/lib/server/checks/run-checks';
import { findSharedProject } from '@/lib/server/projects/links';

// Whoever looks through a link needs no session. All of them together may set the engines to work as often as one person;
// what another one asked already costs nothing.
export const POST = route(async ({ request, params }) => {
  const projectId = await findSharedProject(params['token'] ?? '');
  const asked = await readBody(request, checkRequest, CHECK_LIMITS.requestBytes);
  return respond(await runChecks(asked, request.signal, () => checkRate('check', `shared ${projectId}`)));
});
