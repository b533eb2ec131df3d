import { z } from 'zod';
import { openDiff } from '@/lib/commands/diff';
import { describeProblems, readBody } from '@/lib/server/api/body';
import { Refusal } from '@/lib/server/api/errors';
import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { saveChange } from '@/lib/server/projects/changes';

const schema = z.strictObject({
  baseRevision: z.int().min(0).max(1_000_000_000),
  changeId: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/, 'must be 8 to 64 letters, digits, "-" or "_"'),
  diff: z.unknown(),
});

export const POST = userRoute(async ({ request, user, params }) => {
  const { baseRevision, changeId, diff } = await readBody(request, schema);
  const opened = openDiff(diff);
  if (!opened.ok) throw new Refusal('change-refused', `The change has ${describeProblems(opened.error)}`, { problems: opened.error });
  return respond(await saveChange(user.id, params['id'] ?? '', { baseRevision, changeId, diff: opened.value }));
});
