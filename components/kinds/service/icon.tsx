import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a service: what it keeps running, and its ways out. */
export function ServiceIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <circle cx="10" cy="10" r="3" />
      <path d="M10 3v4M10 13v4M3 10h4M13 10h4" />
    </LineIcon>
  );
}
