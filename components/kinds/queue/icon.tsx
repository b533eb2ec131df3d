import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of an SQS queue: messages in a row, the first one leaving. */
export function QueueIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M12 4H4.5A1.5 1.5 0 003 5.5v9A1.5 1.5 0 004.5 16H12" />
      <path d="M6 7.5v5M9 7.5v5M12 10h5.5M15 7.5l2.5 2.5-2.5 2.5" />
    </LineIcon>
  );
}
