import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a Cloud Map service. */
export function CloudMapServiceIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="3.5" y="3.5" width="13" height="13" rx="2" />
    </LineIcon>
  );
}
