import { defineRule } from '../../rule';
import { builtImages } from './built-images';
import { built, builtImage } from './examples';

/** Who builds a Windows image knows what it takes. */
export const windowsBuild = defineRule({
  id: 'asset/windows-build',
  severity: 'warning',
  title: 'Windows images are built on Windows',
  source: 'https://learn.microsoft.com/virtualization/windowscontainers/deploy-containers/version-compatibility',
  on: 'design',
  check: (design) =>
    builtImages(design).flatMap(({ at, element, usedBy, platform, tasks }) =>
      platform === undefined && tasks.some((task) => task.platform === 'WINDOWS') ? [{ path: at.slice(0, -1), elementId: element, usedBy }] : [],
    ),
  message: ({ usedBy }) =>
    `The image for ${usedBy} is a Windows image: the project can be deployed only from Windows with Docker in Windows containers mode, of the same Windows version as the task. Elsewhere, build the image by itself and name it in a registry.`,
  examples: () => ({
    ok: [built({ platform: 'LINUX_AMD64' })],
    bad: [built({ platform: undefined }, {}, WINDOWS), builtImage({ platform: undefined }, WINDOWS)],
  }),
});

const WINDOWS = { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 };
