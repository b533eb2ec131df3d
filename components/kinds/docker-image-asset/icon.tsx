import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a docker image asset: a packed box. */
export function DockerImageAssetIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M3.5 7.5h13v8a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1z" />
      <path d="M3.5 7.5l2-4h9l2 4M8 7.5v3.5h4V7.5" />
    </LineIcon>
  );
}
