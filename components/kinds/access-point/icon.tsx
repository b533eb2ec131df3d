import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of an access point: a door into a folder. */
export function AccessPointIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M3 14.5V5.5a1 1 0 0 1 1-1h3.5l1.5 2H16a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z" />
      <path d="M7 11h6M11 9l2 2-2 2" />
    </LineIcon>
  );
}
