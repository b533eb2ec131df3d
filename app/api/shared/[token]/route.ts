import { respond } from '@/lib/server/api/respond';
import { route } from '@/lib/server/api/route';
import { openLink } from '@/lib/server/projects/links';

export const GET = route(async ({ params }) => respond(await openLink(params['token'] ?? '')));
