import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of an SQS queue. */
export function QueueIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="3.5" y="3.5" width="13" height="13" rx="2" />
    </LineIcon>
  );
}
