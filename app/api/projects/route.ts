import { z } from 'zod';
import { LIMITS } from '@/lib/document/limits';
import { readBody, REQUEST_BYTES } from '@/lib/server/api/body';
import { respond } from '@/lib/server/api/respond';
import { userRoute } from '@/lib/server/api/route';
import { acceptDesign } from '@/lib/server/projects/inputs';
import { createProject, listProjects } from '@/lib/server/projects/projects';

export const GET = userRoute(async ({ user }) => respond({ projects: await listProjects(user.id) }));

// An imported design comes whole, so this request may be as large as a design, with room for its envelope.
export const POST = userRoute(async ({ request, user }) => {
  const { design } = await readBody(request, z.strictObject({ design: z.unknown() }), LIMITS.designBytes + REQUEST_BYTES);
  return respond(await createProject(user.id, acceptDesign(design)), 201);
});
