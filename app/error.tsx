'use client';

import { useEffect } from 'react';
import Link from 'next/link';
import { MessagePage } from '@/components/home/message-page';
import { Button } from '@/components/ui/button';

/** Stands in for a page that failed, and offers to try it again. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <MessagePage
      title="This page ran into a problem"
      detail={describe(error)}
      actions={
        <>
          <Button asChild size="lg">
            <Link href="/">Go to your designs</Link>
          </Button>
          <Button variant="primary" size="lg" onClick={() => retry()}>
            Try again
          </Button>
        </>
      }
    >
      What was saved is safe, and what was not yet sent is kept in this browser and sent when the page works again.
    </MessagePage>
  );
}

function describe(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'digest' in error && typeof error.digest === 'string' ? `Reference ${error.digest}` : error.message;
}
