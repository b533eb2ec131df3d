import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of an SNS topic: one who tells many. */
export function TopicIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <circle cx="5" cy="10" r="2" />
      <circle cx="15" cy="4.5" r="1.5" />
      <circle cx="15.5" cy="10" r="1.5" />
      <circle cx="15" cy="15.5" r="1.5" />
      <path d="M6.8 9l6.9-3.8M7 10h7M6.8 11l6.9 3.8" />
    </LineIcon>
  );
}
