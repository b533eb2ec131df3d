import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a Cloud Map namespace: names that are found within it. */
export function NamespaceIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M6.5 3.5H5a1.5 1.5 0 0 0-1.5 1.5v10A1.5 1.5 0 0 0 5 16.5h1.5M13.5 3.5H15A1.5 1.5 0 0 1 16.5 5v10a1.5 1.5 0 0 1-1.5 1.5h-1.5" />
      <path d="M7.5 7.5h5M7.5 10h5M7.5 12.5h3" />
    </LineIcon>
  );
}
