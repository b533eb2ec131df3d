import { localNeedsOf } from '@/lib/kinds/local-files/local-needs';
import { innerPath } from '@/lib/kinds/local-files/project-path';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { built, builtImage } from './examples';

/** The Dockerfile is in the folder that the image is built from. */
export const dockerfile = defineRule({
  id: 'asset/dockerfile',
  severity: 'error',
  title: 'The Dockerfile is inside of the folder that the image is built from',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecr_assets.DockerImageAssetOptions.html',
  on: 'design',
  check: (design) =>
    localNeedsOf(design).flatMap((need) => {
      if (need.dockerfile === undefined || innerPath(need.dockerfile) !== undefined) return [];
      return [{ path: [...need.at.slice(0, -1), 'file'], elementId: need.element, file: need.dockerfile, usedBy: need.usedBy }];
    }),
  message: ({ file, usedBy }) =>
    `"${file}" is not a path inside of the folder that the image for ${usedBy} is built from; name the Dockerfile as it is called there, such as Dockerfile.web.`,
  fixes: ({ path, elementId }) => [losing(clearFix('Use the Dockerfile of the folder', elementId, path))],
  examples: () => ({
    ok: [built({ file: 'Dockerfile.web' }), built({ file: 'docker/Dockerfile' }), builtImage({ file: './Dockerfile' })],
    bad: [built({ file: '../Dockerfile' }), built({ file: '/srv/Dockerfile' }), builtImage({ file: 'docker\\Dockerfile' })],
  }),
});
