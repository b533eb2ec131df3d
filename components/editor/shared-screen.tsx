'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import type { CheckRequest } from '@/lib/checks/protocol';
import { api, type ApiError, type SharedProject } from '@/lib/client/api';
import { createBackground, type Background } from '@/lib/client/background';
import { createEditor, type Editor } from '@/lib/client/editor-store';
import { createLive } from '@/lib/client/live';
import { sharedQuery } from '@/lib/client/queries';
import { EditorSkeleton } from './editor-skeleton';
import { OpenError } from './open-error';
import { Workspace } from './workspace';

/** Shows a design to whoever has its link: to look at, to read, to download, to copy; never to change. */
export function SharedScreen({ token }: { readonly token: string }) {
  const shared = useQuery(sharedQuery(token));
  if (shared.data) return <OpenShared token={token} shared={shared.data} />;
  if (shared.error) return <SharedError error={shared.error} retry={() => void shared.refetch()} />;
  return <EditorSkeleton />;
}

function OpenShared({ token, shared }: { readonly token: string; readonly shared: SharedProject }) {
  const router = useRouter();
  const { show } = useToast();
  const [open, setOpen] = useState<{ readonly editor: Editor; readonly background: Background }>();
  const [gone, setGone] = useState<ApiError>();
  const copy = useMutation({
    mutationFn: () => api.copyShared(token),
    onSuccess: ({ id }) => router.push(`/p/${id}`),
    onError: (error) => show({ title: error.message, tone: 'error' }),
  });

  useEffect(() => {
    const editor = createEditor({ design: shared.design, readOnly: true });
    const background = createBackground(editor, (title) => show({ tone: 'error', title }));
    let revision = shared.revision;
    const live = createLive({
      url: `/api/shared/${encodeURIComponent(token)}/events`,
      revision: () => revision,
      onChange: (change) => {
        if (change.revision <= revision) return;
        revision = change.revision;
        editor.applyRemote(change.diff);
      },
      onGone: setGone,
    });
    setOpen({ editor, background });
    return () => live.close();
  }, [token, shared, show]);

  // Through the link: whoever looks needs no session.
  const check = useCallback((request: CheckRequest) => api.checkShared(token, request), [token]);

  if (gone) return <SharedError error={gone} retry={() => window.location.reload()} />;
  if (!open) return <EditorSkeleton />;
  return (
    <Workspace
      editor={open.editor}
      background={open.background}
      check={check}
      status={<span className="rounded-full bg-surface-2 px-2 py-0.5 text-2xs font-semibold whitespace-nowrap text-text-2">View only</span>}
      end={
        <Button variant="primary" icon={<Icon name="copy" />} busy={copy.isPending} onClick={() => copy.mutate()}>
          Make my own copy
        </Button>
      }
    />
  );
}

function SharedError({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <OpenError
      error={error}
      retry={retry}
      missing={{
        title: 'This link opens nothing',
        text: 'It was revoked, it has expired, or a part of it was lost on the way. Ask whoever sent it for a new one.',
      }}
      otherwise="The server did not answer as it should."
    />
  );
}
