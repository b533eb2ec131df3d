import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a Lambda function: a frame with the letter lambda. */
export function LambdaFunctionIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <rect x="3" y="3" width="14" height="14" rx="3" />
      <path d="M7.2 6h1.3c.5 0 .8.3 1 .8l3.2 7.2" />
      <path d="M9.9 8.6L7 14" />
    </LineIcon>
  );
}
