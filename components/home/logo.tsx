import { LineIcon } from '@/components/ui/line-icon';

/** The mark of Gantry (a crane with its load) and, unless `markOnly`, its name. */
export function Logo({ markOnly = false }: { markOnly?: boolean }) {
  return (
    <span className="inline-flex items-center gap-2 text-base font-semibold tracking-tight text-text">
      <LineIcon className="text-accent" title={markOnly ? 'Gantry' : undefined}>
        <path d="M3 17V4h14v3M3 8h14M10 8v4M8 12h4v4H8z" />
      </LineIcon>
      {!markOnly && 'Gantry'}
    </span>
  );
}
