import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a container: a box. */
export function ContainerIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M3 7l7-4 7 4v6l-7 4-7-4zM3 7l7 4 7-4M10 11v6" />
    </LineIcon>
  );
}
