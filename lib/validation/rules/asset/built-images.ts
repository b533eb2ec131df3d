import type { Design } from '@/lib/document/design';
import { edgesTo, nodeOfKind } from '@/lib/kinds/graph';
import type { DesignNode } from '@/lib/kinds/union';
import { localNeedsOf } from '@/lib/kinds/local-files/local-needs';
import type { Path } from '@/lib/util/problem';
import { onFargate, onWindows, taskAround } from '../../support/task';

/** What an image can be built for. */
export type LinuxPlatform = 'LINUX_AMD64' | 'LINUX_ARM64';

/** An image that the project builds, with the tasks that run it. */
export interface BuiltImage {
  readonly element: string;
  /** Where in the element its platform is. */
  readonly at: Path;
  readonly usedBy: string;
  readonly platform: LinuxPlatform | undefined;
  /** Each with what its containers must be built for; nothing when that depends on instances. */
  readonly tasks: readonly { readonly name: string; readonly platform: LinuxPlatform | 'WINDOWS' | undefined }[];
}

/** Platforms in words. */
export const PLATFORM_TEXT: Readonly<Record<LinuxPlatform, string>> = { LINUX_AMD64: 'Linux on x86-64', LINUX_ARM64: 'Linux on ARM64' };

/** Every image of a design that the project builds from a folder. */
export function builtImages(design: Design): readonly BuiltImage[] {
  return localNeedsOf(design)
    .filter((need) => need.kind === 'directory')
    .flatMap(({ element, usedBy }) => {
      const node = design.nodes[element];
      const container = nodeOfKind(design, element, 'container');
      const asset = nodeOfKind(design, element, 'docker-image-asset');
      if (container)
        return [{ element, usedBy, at: ['imageAsset', 'platform'], platform: container.props.imageAsset?.platform, tasks: tasksOf([container], design) }];
      if (!asset || !node) return [];
      const users = edgesTo(design, asset.id, 'pulls').flatMap((edge) => nodeOfKind(design, edge.from, 'container') ?? []);
      return [{ element, usedBy, at: ['platform'], platform: asset.props.platform, tasks: tasksOf(users, design) }];
    });
}

function tasksOf(containers: readonly DesignNode<'container'>[], design: Design): BuiltImage['tasks'] {
  const tasks = new Map(containers.flatMap((it) => taskAround(it, design) ?? []).map((task) => [task.id, task]));
  return [...tasks.values()].map((task) => ({ name: task.name, platform: platformOf(task) }));
}

function platformOf(task: DesignNode<'task-definition'>): BuiltImage['tasks'][number]['platform'] {
  if (onWindows(task)) return 'WINDOWS';
  const { cpuArchitecture = onFargate(task) ? 'X86_64' : undefined } = task.props;
  return cpuArchitecture && (cpuArchitecture === 'ARM64' ? 'LINUX_ARM64' : 'LINUX_AMD64');
}
