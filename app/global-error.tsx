'use client';

import './globals.css';

/** The last resort, when even the frame of the page failed: it uses nothing but plain elements. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <title>Problem · Gantry</title>
        <script src="/theme.js" />
      </head>
      <body>
        <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6">
          <h1 className="text-xl font-semibold">Gantry ran into a problem</h1>
          <p className="text-sm text-text-2">
            What was saved is safe, and what was not yet sent is kept in this browser. Try again; if that does not help, reload the page.
          </p>
          <button
            type="button"
            className="mt-2 h-9 rounded-lg bg-primary px-4 text-sm font-medium text-on-primary hover:bg-primary-hover"
            onClick={() => retry()}
          >
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
