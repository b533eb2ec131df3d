import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a access point: a door into a folder. */
export function AccessPointIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M3 15V5h5l1.5 2H17v8z" />
      <path d="M7 11h6M11 9l2 2-2 2" />
    </LineIcon>
  );
}
