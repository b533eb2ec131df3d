import type { Design } from '@/lib/document/design';
import { fargateExample } from '../../example';

type Props = Readonly<Record<string, unknown>>;

/** {@link fargateExample} whose container is built from `images/web`, changed as said. */
export function built(imageAsset: Props, web: Props = {}, task: Props = {}): Design {
  const asset = Object.fromEntries(
    Object.entries({ directory: 'images/web', platform: 'LINUX_AMD64', ...imageAsset }).filter(([, value]) => value !== undefined),
  );
  return fargateExample({
    nodes: { task: { props: task }, web: { props: { image: undefined, imageSource: 'ASSET', imageAsset: asset, ...windowsProps(task), ...web } } },
  });
}

/** {@link fargateExample} whose container is loaded from a tarball. */
export function loaded(imageTarball: string | undefined): Design {
  return fargateExample({ nodes: { web: { props: { image: undefined, imageSource: 'TARBALL', imageTarball } } } });
}

/** {@link fargateExample} with environment files from disk. */
export function withFiles(...environmentFiles: readonly string[]): Design {
  return fargateExample({ nodes: { web: { props: { environmentFiles } } } });
}

/** {@link fargateExample} whose container runs an image asset built from `images/web`, changed as said. */
export function builtImage(asset: Props, task: Props = {}): Design {
  const props = { directory: 'images/web', platform: 'LINUX_AMD64', ...asset };
  return fargateExample({
    nodes: {
      image: { kind: 'docker-image-asset', name: 'WebImage', props },
      task: { props: task },
      web: { props: { image: undefined, ...windowsProps(task) } },
    },
    edges: { pulls: { kind: 'pulls', from: 'web', to: 'image', props: {} } },
  });
}

/** What a Windows container cannot have. */
function windowsProps(task: Props): Props {
  return String(task['operatingSystemFamily']).startsWith('WINDOWS') ? { readonlyRootFilesystem: undefined, user: 'ContainerUser' } : {};
}
