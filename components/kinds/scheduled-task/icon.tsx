import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of an EventBridge rule that runs tasks: a clock that starts something. */
export function ScheduledTaskIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M16.5 9.2A6.7 6.7 0 109.2 16.6" />
      <path d="M9.8 6v4l2.2 1.4" />
      <path d="M13 12.6l4.2 2.5-4.2 2.5z" />
    </LineIcon>
  );
}
