import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a docker image asset: a box being built. */
export function DockerImageAssetIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M10 3l6.5 3.5v7L10 17l-6.5-3.5v-7z" />
      <path d="M3.5 6.5L10 10l6.5-3.5M10 10v7" />
    </LineIcon>
  );
}
