import type { ReactNode } from 'react';
import Link from 'next/link';
import { Logo } from './logo';

/** A whole page that only says something: what happened, what it means, and what to do. */
export function MessagePage({ title, detail, actions, children }: { title: string; detail?: string; actions: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-12 items-center border-b border-border bg-surface px-4">
        <Link href="/" className="inline-flex rounded-md" aria-label="Gantry, your designs">
          <Logo />
        </Link>
      </header>
      <main className="mx-auto flex w-full max-w-lg flex-1 flex-col justify-center px-6 py-16">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-2 text-base text-text-2">{children}</p>
        {detail !== undefined && (
          <p className="mt-4 rounded-lg border border-border bg-surface px-3 py-2 font-mono text-xs wrap-anywhere text-text-2">{detail}</p>
        )}
        <div className="mt-6 flex flex-wrap gap-2">{actions}</div>
      </main>
    </div>
  );
}
