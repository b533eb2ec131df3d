import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of an EventBridge rule that runs tasks. */
export function ScheduledTaskIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="3.5" y="3.5" width="13" height="13" rx="2" />
    </LineIcon>
  );
}
