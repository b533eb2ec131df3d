import { CHECK_LIMITS, checkRequest } from '@/lib/checks/protocol';
import { readBody } from '@/lib/server/api/body';
import { checkRate } from '@/lib/server/api/rate-limit';
import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { runChecks } from '@/lib/server/checks/run-checks';

// Anybody with a session: templates come from the browser, so nothing is read that the caller did not send.
export const POST = userRoute(async ({ request, user }) => {
  checkRate('check', user.id);
  return respond(await runChecks(await readBody(request, checkRequest, CHECK_LIMITS.requestBytes), request.signal));
});
