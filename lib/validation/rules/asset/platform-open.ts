import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { builtImages, PLATFORM_TEXT, type LinuxPlatform } from './built-images';
import { built, builtImage } from './examples';

/** Whoever builds the project, the image is for the processors of its tasks. */
export const platformOpen = defineRule({
  id: 'asset/platform-open',
  severity: 'hint',
  title: 'An image says for which platform it is built',
  source: 'https://docs.docker.com/build/building/multi-platform/',
  on: 'design',
  check: (design) =>
    builtImages(design).flatMap(({ at, element, usedBy, platform, tasks }) => {
      const wanted = new Set(tasks.map((task) => task.platform));
      const [only] = wanted;
      if (platform !== undefined || wanted.size !== 1 || only === undefined || only === 'WINDOWS') return [];
      return [{ path: at, elementId: element, usedBy, wanted: only satisfies LinuxPlatform }];
    }),
  message: ({ usedBy, wanted }) =>
    `The image for ${usedBy} is built for whatever machine deploys the project, and its tasks run on ${PLATFORM_TEXT[wanted]}; name the platform, so that it runs whoever builds it.`,
  fixes: ({ path, elementId, wanted }) => [setFix(`Build for ${PLATFORM_TEXT[wanted]}`, elementId, path, wanted)],
  examples: () => ({
    ok: [built({ platform: 'LINUX_AMD64' }), builtImage({ platform: 'LINUX_AMD64' })],
    bad: [built({ platform: undefined }), built({ platform: undefined }, {}, { cpuArchitecture: 'ARM64' }), builtImage({ platform: undefined })],
  }),
});
