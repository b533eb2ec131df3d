import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a Fargate capacity provider: tasks on a cloud, whatever is below. */
export function FargateCapacityProviderIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M5.5 16.5h9a3 3 0 0 0 .4-5.97A5 5 0 0 0 5.3 11.1a2.75 2.75 0 0 0 .2 5.4Z" />
      <rect x="6" y="2.5" width="3" height="3" rx="0.5" />
      <rect x="11" y="2.5" width="3" height="3" rx="0.5" />
    </LineIcon>
  );
}
