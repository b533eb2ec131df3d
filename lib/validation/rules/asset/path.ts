import { localNeedsOf } from '@/lib/kinds/local-files/local-needs';
import { pathProblemText } from '@/lib/kinds/local-files/local-path';
import { mendedPath, projectPath } from '@/lib/kinds/local-files/project-path';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { built, builtImage, loaded, withFiles } from './examples';

/** What the CDK project reads from disk is inside of it. */
export const path = defineRule({
  id: 'asset/path',
  severity: 'error',
  title: 'Local files are inside of the CDK project',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/assets.html',
  on: 'design',
  check: (design) =>
    localNeedsOf(design).flatMap(({ at, element, given }) => {
      const { problem } = given ? projectPath(given) : {};
      return given && problem !== undefined ? [{ path: at, elementId: element, text: given, problem }] : [];
    }),
  message: ({ text, problem }) => `Path ${pathProblemText(text, problem)}`,
  fixes: ({ path: at, elementId, text }) => {
    const mended = mendedPath(text);
    return mended === undefined ? [] : [setFix(`Use ${mended}`, elementId, at, mended)];
  },
  examples: () => ({
    ok: [built({ directory: './images/web/' }), loaded('images/my web.tar'), withFiles('config/web.env'), builtImage({ directory: 'web' })],
    bad: [
      built({ directory: '../web' }),
      built({ directory: '/srv/web' }),
      built({ directory: '.' }),
      built({ directory: 'lib/web' }),
      loaded('C:\\images\\web.tar'),
      loaded('images\\web.tar'),
      withFiles('images/../../web.env'),
      builtImage({ directory: 'images//web' }),
    ],
  }),
});
