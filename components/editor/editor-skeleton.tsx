import { Logo } from '@/components/home/logo';
import { Skeleton } from '@/components/ui/skeleton';
import { Spinner } from '@/components/ui/spinner';

/** The editor's outline while a design is being opened. */
export function EditorSkeleton() {
  return (
    <div className="flex h-dvh flex-col bg-bg" aria-busy="true">
      <header className="flex h-12 items-center gap-3 border-b border-border bg-surface px-3.5">
        <Logo />
        <Skeleton className="h-4 w-32" />
      </header>
      <main className="flex min-h-0 flex-1">
        <div className="hidden w-58 flex-col gap-3 border-r border-border bg-surface p-3 lg:flex">
          {Array.from({ length: 9 }, (_, index) => (
            <Skeleton key={index} className="h-6" />
          ))}
        </div>
        <div className="flex flex-1 items-center justify-center">
          <Spinner size={24} label="Opening the design" />
        </div>
        <div className="hidden w-82 flex-col gap-3 border-l border-border bg-surface p-4 lg:flex">
          {Array.from({ length: 6 }, (_, index) => (
            <Skeleton key={index} className="h-8" />
          ))}
        </div>
      </main>
    </div>
  );
}
