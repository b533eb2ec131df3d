import { defineRule } from '../../rule';
import { clearFix, setFix } from '../../support/fixes';
import { builtImages, PLATFORM_TEXT } from './built-images';
import { built, builtImage } from './examples';

/** An image is built for the processors that its tasks run on. */
export const platform = defineRule({
  id: 'asset/platform',
  severity: 'warning',
  title: 'An image is built for the platform of its tasks',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html',
  on: 'design',
  check: (design) =>
    builtImages(design).flatMap((image) =>
      image.tasks.flatMap((task) =>
        image.platform === undefined || task.platform === undefined || task.platform === image.platform
          ? []
          : [{ path: image.at, elementId: image.element, usedBy: image.usedBy, platform: image.platform, task: task.name, wanted: task.platform }],
      ),
    ),
  message: ({ usedBy, platform: given, task, wanted }) =>
    wanted === 'WINDOWS'
      ? `The image for ${usedBy} is built for ${PLATFORM_TEXT[given]}, but tasks of ${task} run Windows; take the platform away and build on Windows.`
      : `The image for ${usedBy} is built for ${PLATFORM_TEXT[given]}, but tasks of ${task} run on ${PLATFORM_TEXT[wanted]}: the container stops with "exec format error". Build it for ${PLATFORM_TEXT[wanted]}, or change the architecture of the task.`,
  fixes: ({ path, elementId, wanted }, _design, design) => {
    const image = builtImages(design).find((it) => it.element === elementId);
    // For one task the change is certain; for several it may break another one.
    if (image && image.tasks.some((task) => task.platform !== wanted)) return [];
    return [wanted === 'WINDOWS' ? clearFix('Take the platform away', elementId, path) : setFix(`Build for ${PLATFORM_TEXT[wanted]}`, elementId, path, wanted)];
  },
  examples: () => ({
    ok: [
      built({ platform: 'LINUX_ARM64' }, {}, { cpuArchitecture: 'ARM64' }),
      built({ platform: 'LINUX_AMD64' }),
      built({ platform: undefined }, {}, { cpuArchitecture: 'ARM64' }),
      builtImage({ platform: 'LINUX_ARM64' }, { cpuArchitecture: 'ARM64' }),
    ],
    bad: [
      built({ platform: 'LINUX_AMD64' }, {}, { cpuArchitecture: 'ARM64' }),
      built({ platform: 'LINUX_ARM64' }),
      builtImage({ platform: 'LINUX_AMD64' }, { cpuArchitecture: 'ARM64' }),
      built({ platform: 'LINUX_AMD64' }, {}, { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE', cpu: 1024, memoryMiB: 2048 }),
    ],
  }),
});
