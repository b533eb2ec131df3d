import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a security group: a shield. */
export function SecurityGroupIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M10 3l6 2.5v4.2c0 3.8-2.6 6.2-6 7.3-3.4-1.1-6-3.5-6-7.3V5.5z" />
    </LineIcon>
  );
}
