import type { Metadata } from 'next';
import { ProjectScreen } from '@/components/editor/project-screen';

/** The browser's tab while a design is open. */
export const metadata: Metadata = { title: 'Editor' };

/** The editor with one of the visitor's projects. */
export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ProjectScreen id={id} />;
}
