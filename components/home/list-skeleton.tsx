import { Skeleton } from '@/components/ui/skeleton';
import { GRID } from './project-list';

/** Stands for the designs while they load, in their size, so that nothing jumps. */
export function ListSkeleton() {
  return (
    <div role="status" aria-label="Loading your designs" className={GRID}>
      {[0, 1, 2, 3].map((index) => (
        <div key={index} className="overflow-hidden rounded-xl border border-border bg-surface">
          <div className="aspect-[9/5] border-b border-border bg-bg" />
          <div className="flex flex-col gap-2 px-3 py-3">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="h-3 w-2/5" />
          </div>
        </div>
      ))}
    </div>
  );
}
