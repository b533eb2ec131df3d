import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a bucket: a bucket. */
export function BucketIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <ellipse cx="10" cy="5" rx="6.5" ry="2" />
      <path d="M3.5 5l1.7 10.4c.2 1 2.2 1.8 4.8 1.8s4.6-.8 4.8-1.8L16.5 5" />
    </LineIcon>
  );
}
