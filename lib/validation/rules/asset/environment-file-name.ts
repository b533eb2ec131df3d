import { localNeedsOf } from '@/lib/kinds/local-files/local-needs';
import { defineRule } from '../../rule';
import { withFiles } from './examples';

/** An uploaded environment file keeps an ending that ECS takes. */
export const environmentFileName = defineRule({
  id: 'asset/environment-file-name',
  severity: 'error',
  title: 'An environment file from disk has a name before its .env',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/use-environment-file.html',
  on: 'design',
  check: (design) =>
    localNeedsOf(design).flatMap(({ at, element, kind, given, usedBy }) =>
      kind === 'environment-file' && given && /(?:^|\/)\.env$/.test(given) ? [{ path: at, elementId: element, given, usedBy }] : [],
    ),
  message: ({ given, usedBy }) =>
    `The CDK uploads "${given}" for ${usedBy} under a key of its own with the file's ending, and a file that is called just .env has none; ECS refuses keys that do not end in .env. Give the file a name before it, such as web.env.`,
  examples: () => ({ ok: [withFiles('config/web.env')], bad: [withFiles('config/.env'), withFiles('.env')] }),
});
