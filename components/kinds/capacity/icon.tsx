import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of capacity: a machine with its pins. */
export function CapacityIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="4" y="6" width="12" height="8" rx="1" />
      <path d="M7 14v3M13 14v3M7 3v3M13 3v3" />
    </LineIcon>
  );
}
