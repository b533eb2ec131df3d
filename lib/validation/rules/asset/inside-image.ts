import { localNeedsOf } from '@/lib/kinds/local-files/local-needs';
import { projectPath } from '@/lib/kinds/local-files/project-path';
import { defineRule } from '../../rule';
import { built } from './examples';

/** What is uploaded by itself is not part of an image, too. */
export const insideImage = defineRule({
  id: 'asset/inside-image',
  severity: 'warning',
  title: 'Tarballs and environment files are not in a folder that an image is built from',
  source: 'https://docs.docker.com/build/concepts/context/',
  on: 'design',
  check: (design) => {
    const needs = localNeedsOf(design).flatMap((need) => {
      const path = projectPath(need.given ?? '').path;
      return path === undefined ? [] : [{ ...need, file: path }];
    });
    const folders = needs.filter((need) => need.kind === 'directory').map((need) => need.file);
    return needs.flatMap(({ at, element, kind, file }) => {
      const folder = kind === 'directory' ? undefined : folders.find((it) => file.startsWith(`${it}/`));
      return folder === undefined ? [] : [{ path: at, elementId: element, file, folder }];
    });
  },
  message: ({ file, folder }) =>
    `${file} is in ${folder}, which an image is built from: Docker gets it with everything else there, and each change of it makes a new image. Put it beside that folder.`,
  examples: () => ({
    ok: [built({}, { environmentFiles: ['images/web.env'] })],
    bad: [built({}, { environmentFiles: ['images/web/web.env'] })],
  }),
});
