import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a task definition: the lines of its specification. */
export function TaskDefinitionIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M4 5h12M4 10h12M4 15h8" />
    </LineIcon>
  );
}
