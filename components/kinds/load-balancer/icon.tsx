import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a load balancer: one way in, two ways out. */
export function LoadBalancerIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <circle cx="4.5" cy="10" r="2" />
      <circle cx="15.5" cy="4.5" r="2" />
      <circle cx="15.5" cy="15.5" r="2" />
      <path d="M6.3 9.1 13.7 5.4M6.3 10.9l7.4 3.7" />
    </LineIcon>
  );
}
