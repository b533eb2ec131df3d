import { localNeedsOf } from '@/lib/kinds/local-files/local-needs';
import { defineRule } from '../../rule';
import { loaded } from './examples';

/** `docker load` reads archives, also compressed ones. */
const ARCHIVE = /\.(?:tar|tar\.(?:gz|bz2|xz|zst)|tgz|tbz2?|txz)$/i;

/** A tarball is called like one. */
export const tarball = defineRule({
  id: 'asset/tarball',
  severity: 'warning',
  title: 'The image of a tarball is a tar archive',
  source: 'https://docs.docker.com/reference/cli/docker/image/load/',
  on: 'design',
  check: (design) =>
    localNeedsOf(design).flatMap(({ at, element, kind, given, usedBy }) =>
      kind === 'tarball' && given && !ARCHIVE.test(given) ? [{ path: at, elementId: element, given, usedBy }] : [],
    ),
  message: ({ given, usedBy }) =>
    `"${given}", the image for ${usedBy}, is not called like a tar archive; Docker loads what docker save writes, such as images/web.tar.`,
  examples: () => ({
    ok: [loaded('images/web.tar'), loaded('images/web.tar.gz'), loaded('images/web.TGZ')],
    bad: [loaded('images/web.zip'), loaded('images/web'), loaded('images/Dockerfile')],
  }),
});
