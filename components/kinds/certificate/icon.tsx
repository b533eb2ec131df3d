import { LineIcon, type LineIconProps } from '@/components/ui/line-icon';

/** The icon of a certificate: a sheet with lines and a seal. */
export function CertificateIcon(props: LineIconProps) {
  return (
    <LineIcon {...props}>
      <path d="M9 15H4.5a1.5 1.5 0 0 1-1.5-1.5v-8A1.5 1.5 0 0 1 4.5 4h11A1.5 1.5 0 0 1 17 5.5V8" />
      <path d="M6 7.5h6M6 10.5h3" />
      <circle cx="14" cy="12" r="2.5" />
      <path d="M12.5 14.2V18l1.5-1 1.5 1v-3.8" />
    </LineIcon>
  );
}
