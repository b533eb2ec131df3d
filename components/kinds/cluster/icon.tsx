import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a cluster: a frame around what runs in it. */
export function ClusterIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="3" y="3" width="14" height="14" rx="3" />
      <rect x="7" y="7" width="6" height="6" rx="0.5" />
    </LineIcon>
  );
}
