import { localNeedsOf, type LocalNeed } from '@/lib/kinds/local-files/local-needs';
import { defineRule } from '../../rule';
import { built, builtImage, loaded, withFiles } from './examples';

/** Whatever comes from a disk says from where. */
export const missing = defineRule({
  id: 'asset/missing',
  severity: 'error',
  title: 'Whatever comes from local files says which',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecr_assets.DockerImageAsset.html',
  on: 'design',
  check: (design) =>
    localNeedsOf(design)
      .filter((need) => !need.given)
      .map(({ at, element, kind, usedBy }) => ({ path: at, elementId: element, kind, usedBy })),
  message: ({ kind, usedBy }) => MESSAGES[kind](usedBy),
  examples: () => ({
    ok: [built({}), loaded('images/web.tar'), builtImage({})],
    bad: [built({ directory: undefined }), built({ directory: '' }), loaded(undefined), withFiles(''), builtImage({ directory: undefined })],
  }),
});

const MESSAGES: Readonly<Record<LocalNeed['kind'], (usedBy: string) => string>> = {
  directory: (usedBy) =>
    `Nothing says which folder the image for ${usedBy} is built from; name the folder of the CDK project with the Dockerfile, such as images/web.`,
  tarball: (usedBy) => `Nothing says which tarball holds the image for ${usedBy}; name the file that docker save writes, such as images/web.tar.`,
  'environment-file': (usedBy) => `An environment file of ${usedBy} has no name; name a file of the CDK project, such as config/web.env, or remove it.`,
};
