import { localFileNotices } from '@/lib/compile/local-file-notices';
import { localNeedsOf } from '@/lib/kinds/local-files/local-needs';
import { projectPath } from '@/lib/kinds/local-files/project-path';
import { defineRule } from '../../rule';
import { built, builtImage, loaded, withFiles } from './examples';

/** Whoever names a file on a disk is told what becomes of it. */
export const needsLocalFile = defineRule({
  id: 'asset/needs-local-file',
  severity: 'hint',
  title: 'The CDK project builds and uploads local files; the plain template takes parameters',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/assets.html',
  on: 'design',
  check: (design) =>
    localNeedsOf(design).flatMap((need) => {
      const path = projectPath(need.given ?? '').path;
      return path === undefined ? [] : [{ path: need.at, elementId: need.element, file: { ...need, path } }];
    }),
  message: ({ file }) => `This needs a local file. ${localFileNotices([file], 'template')[0]}`,
  examples: () => ({
    ok: [built({ directory: undefined })],
    bad: [built({}), loaded('images/web.tar'), withFiles('config/web.env'), builtImage({})],
  }),
});
