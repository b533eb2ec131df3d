import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a target group: rings around what is aimed at, and what arrives. */
export function TargetGroupIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M16.5 10a6.5 6.5 0 1 1-6.5-6.5" />
      <path d="M13 10a3 3 0 1 1-3-3" />
      <path d="M10 10l6.5-6.5M13.5 3.5h3v3" />
    </LineIcon>
  );
}
