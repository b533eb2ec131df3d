import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a role: a badge with a person. */
export function RoleIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="4" y="3" width="12" height="14" rx="2" />
      <circle cx="10" cy="8.5" r="2" />
      <path d="M6.8 14c.5-1.8 1.7-2.6 3.2-2.6s2.7.8 3.2 2.6" />
    </LineIcon>
  );
}
