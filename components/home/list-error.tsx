import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';

/** Says why the list of designs is not here and offers to try again. */
export function ListError({ message, isRetrying, onRetry }: { message: string; isRetrying: boolean; onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        className="rounded-xl border border-border bg-surface"
        icon={<Icon name="warning" size={24} className="text-error" />}
        title="Your designs could not be loaded"
        actions={
          <Button onClick={onRetry} busy={isRetrying} icon={<Icon name="refresh" />}>
            Try again
          </Button>
        }
      >
        {message}
      </EmptyState>
    </div>
  );
}
