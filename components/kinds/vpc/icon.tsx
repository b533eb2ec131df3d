import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a VPC: a cloud. */
export function VpcIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M6 16a4 4 0 0 1-.6-8A5.2 5.2 0 0 1 15.5 8.9 3.6 3.6 0 0 1 15 16z" />
    </LineIcon>
  );
}
