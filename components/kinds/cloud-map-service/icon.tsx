import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a Cloud Map service: a name tag. */
export function CloudMapServiceIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M10.8 3.5H16a.5.5 0 0 1 .5.5v5.2a1.5 1.5 0 0 1-.44 1.06l-5.8 5.8a1.5 1.5 0 0 1-2.12 0l-4.2-4.2a1.5 1.5 0 0 1 0-2.12l5.8-5.8a1.5 1.5 0 0 1 1.06-.44Z" />
      <circle cx="13.2" cy="6.8" r="1.1" />
    </LineIcon>
  );
}
