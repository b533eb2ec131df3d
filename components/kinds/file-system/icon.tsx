import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a file system: folders that share a shelf. */
export function FileSystemIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M3 6.5V5a1 1 0 0 1 1-1h3.5l1.5 2H16a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1z" />
      <path d="M6 17h8" />
    </LineIcon>
  );
}
