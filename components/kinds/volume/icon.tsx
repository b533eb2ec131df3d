import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a volume: a disk. */
export function VolumeIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <ellipse cx="10" cy="5.5" rx="6.5" ry="2.5" />
      <path d="M3.5 5.5v9c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5v-9M3.5 10c0 1.4 2.9 2.5 6.5 2.5s6.5-1.1 6.5-2.5" />
    </LineIcon>
  );
}
