import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of managed instances: a machine that somebody looks after. */
export function ManagedInstancesCapacityProviderIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="4" y="9" width="12" height="7" rx="1" />
      <path d="M7 16v1.5M13 16v1.5" />
      <path d="M5.5 5.5a5 5 0 0 1 8.6-1.6M14.5 2.5v1.9h-1.9" />
      <path d="m7.5 12.5 1.7 1.7 3.3-3.3" />
    </LineIcon>
  );
}
