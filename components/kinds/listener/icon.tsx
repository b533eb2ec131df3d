import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a listener: an arrow inwards. */
export function ListenerIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M3 10h14M12 5l5 5-5 5" />
    </LineIcon>
  );
}
