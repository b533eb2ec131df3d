import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a repository: stacked images. */
export function RepositoryIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M10 3l7 3.5-7 3.5-7-3.5z" />
      <path d="M3 10l7 3.5 7-3.5M3 13.5l7 3.5 7-3.5" />
    </LineIcon>
  );
}
