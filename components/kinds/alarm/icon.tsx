import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a CloudWatch alarm: a bell. */
export function AlarmIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M5.5 13.5V9a4.5 4.5 0 019 0v4.5l1.5 1.5H4z" />
      <path d="M8.3 17.2a1.9 1.9 0 003.4 0M10 4.5V3" />
    </LineIcon>
  );
}
