import Link from 'next/link';
import { MessagePage } from '@/components/home/message-page';
import { Button } from '@/components/ui/button';
import { ApiError } from '@/lib/client/api';

interface OpenErrorProps {
  readonly error: Error;
  readonly retry: () => void;
  /** Said when there is nothing (for this visitor) at the address. */
  readonly missing: { readonly title: string; readonly text: string };
  /** Said when something went wrong on the way. */
  readonly otherwise: string;
}

/** A whole page for a design that cannot be opened: why, and what to do. */
export function OpenError({ error, retry, missing, otherwise }: OpenErrorProps) {
  const isMissing = error instanceof ApiError && error.status === 404;
  return (
    <MessagePage
      title={isMissing ? missing.title : 'The design could not be opened'}
      {...(isMissing ? {} : { detail: error.message })}
      actions={
        <>
          {!isMissing && (
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          )}
          <Button asChild>
            <Link href="/">All designs</Link>
          </Button>
        </>
      }
    >
      {isMissing ? missing.text : otherwise}
    </MessagePage>
  );
}
