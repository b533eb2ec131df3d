import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a log group: lines of a log. */
export function LogGroupIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="3" y="3" width="14" height="14" rx="2" />
      <path d="M6 7h8M6 10h8M6 13h5" />
    </LineIcon>
  );
}
