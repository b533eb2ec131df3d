import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a secret: a padlock. */
export function SecretIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="4" y="9" width="12" height="8" rx="2" />
      <path d="M6.8 9V6.5a3.2 3.2 0 0 1 6.4 0V9M10 12v2" />
    </LineIcon>
  );
}
