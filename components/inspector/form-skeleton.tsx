'use client';

import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';

/** Stands where a form will be while it is loaded; drawn only when that takes a while. Says so when it cannot be loaded. */
export function FormSkeleton({ failed, retry }: { failed: boolean; retry: () => void }) {
  if (failed) {
    return (
      <div className="p-3.5">
        <Banner
          tone="error"
          title="This form could not be loaded"
          actions={
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          }
        >
          The connection to the server may be gone. If this does not help, reload the page; nothing of your work is lost.
        </Banner>
      </div>
    );
  }
  return (
    <div role="status" aria-label="Loading the form" className="flex animate-appear-late flex-col gap-4 p-3.5">
      {[0, 1, 2, 3].map((row) => (
        <div key={row}>
          <Skeleton className="mb-1.5 h-3 w-24" />
          <Skeleton className="h-8 w-full" />
        </div>
      ))}
    </div>
  );
}
