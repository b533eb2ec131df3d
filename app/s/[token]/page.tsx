import type { Metadata } from 'next';
import { SharedScreen } from '@/components/editor/shared-screen';

/** A link's address is a secret: it is never told to another site, nor kept by a search engine. */
export const metadata: Metadata = { title: 'Shared design', referrer: 'no-referrer', robots: { index: false, follow: false } };

/** A design as its share link shows it. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  return <SharedScreen token={token} />;
}
