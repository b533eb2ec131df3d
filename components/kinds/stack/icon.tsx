import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a stack: layers that go together. */
export function StackIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M10 3.2 17 7l-7 3.8L3 7z" />
      <path d="m3.6 10.3 6.4 3.5 6.4-3.5" />
      <path d="m3.6 13.5 6.4 3.5 6.4-3.5" />
    </LineIcon>
  );
}
