import type { Metadata } from 'next';
import Link from 'next/link';
import { MessagePage } from '@/components/home/message-page';
import { Button } from '@/components/ui/button';

/** The title of the page for addresses that lead nowhere. */
export const metadata: Metadata = { title: 'Not found' };

/** Says that an address leads nowhere, without telling whether something of another person is there. */
export default function NotFound() {
  return (
    <MessagePage
      title="There is nothing at this address"
      actions={
        <Button asChild variant="primary" size="lg">
          <Link href="/">Go to your designs</Link>
        </Button>
      }
    >
      The design may have been deleted, its link revoked, or it belongs to someone else. Check the address, or ask for a new link.
    </MessagePage>
  );
}
