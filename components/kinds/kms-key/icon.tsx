import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a kms key: a key. */
export function KmsKeyIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <circle cx="7" cy="10" r="3.5" />
      <path d="M10.5 10H17v3M14 10v2" />
    </LineIcon>
  );
}
