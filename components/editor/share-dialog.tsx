'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { Skeleton } from '@/components/ui/skeleton';
import { TextField } from '@/components/ui/text-field';
import { api, type ShareLink } from '@/lib/client/api';
import { linksQuery, queryKeys } from '@/lib/client/queries';

interface ShareDialogProps {
  readonly projectId: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Makes and revokes share links. A link's address is shown when it is made, and never again: only its fingerprint is kept. */
export function ShareDialog({ projectId, open, onOpenChange }: ShareDialogProps) {
  const client = useQueryClient();
  const [made, setMade] = useState<{ readonly id: string; readonly url: string }>();
  // Said in the window itself: a toast would lie over it and take the Escape key.
  const [said, setSaid] = useState('');
  const links = useQuery({ ...linksQuery(projectId), enabled: open });
  const refresh = () => client.invalidateQueries({ queryKey: queryKeys.links(projectId) });
  const create = useMutation({
    mutationFn: () => api.createLink(projectId),
    onSuccess: ({ id, token }) => {
      const url = `${window.location.origin}/s/${token}`;
      setMade({ id, url });
      void navigator.clipboard.writeText(url).then(
        () => setSaid('Link copied.'),
        () => setSaid(''),
      );
      return refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => api.revokeLink(projectId, id),
    onSuccess: (_answer, id) => {
      setMade((before) => (before?.id === id ? undefined : before));
      setSaid('Link revoked. It opens nothing any more.');
      return refresh();
    },
  });
  const problem = create.error ?? revoke.error ?? links.error;
  const live = (links.data ?? []).filter((link) => link.revokedAt === null);

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setSaid('');
        onOpenChange(next);
      }}
      title="Share"
      description="Whoever has the link sees this design as it is, and follows your changes. They need no account, and can change nothing."
    >
      <div className="flex flex-col gap-3">
        {problem && (
          <Banner tone="error" live title="That did not work.">
            {problem.message}
          </Banner>
        )}
        {made ? (
          <div className="flex flex-col gap-2">
            <div className="flex gap-2">
              <TextField
                aria-label="Link to this design"
                value={made.url}
                readOnly
                autoFocus
                mono
                className="flex-1"
                onFocus={(event) => event.currentTarget.select()}
              />
              <Button
                variant="primary"
                icon={<Icon name="copy" />}
                onClick={() =>
                  void navigator.clipboard.writeText(made.url).then(
                    () => setSaid('Link copied.'),
                    () => setSaid('The browser did not allow copying. Select the link and copy it.'),
                  )
                }
              >
                Copy
              </Button>
            </div>
            <p className="text-xs text-text-2">Keep it now: the address is shown only this once.</p>
          </div>
        ) : (
          <Button variant="primary" size="lg" busy={create.isPending} icon={<Icon name="link" />} onClick={() => create.mutate()}>
            Create a view link
          </Button>
        )}
        <p role="status" className="text-xs text-text-2 empty:sr-only">
          {said}
        </p>
        <section aria-label="Links that work" className="flex flex-col gap-1">
          <h3 className="text-xs font-semibold text-text-2">Links that work</h3>
          {links.isPending && open && <Skeleton className="h-9" />}
          {links.data && live.length === 0 && <p className="text-sm text-text-3">None yet.</p>}
          <ul className="flex flex-col divide-y divide-border">
            {live.map((link) => (
              <LinkRow
                key={link.id}
                link={link}
                fresh={link.id === made?.id}
                busy={revoke.isPending && revoke.variables === link.id}
                onRevoke={() => revoke.mutate(link.id)}
              />
            ))}
          </ul>
        </section>
        {made && (
          <div>
            <Button size="sm" busy={create.isPending} icon={<Icon name="plus" />} onClick={() => create.mutate()}>
              Create another
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

interface LinkRowProps {
  readonly link: ShareLink;
  readonly fresh: boolean;
  readonly busy: boolean;
  readonly onRevoke: () => void;
}

function LinkRow({ link, fresh, busy, onRevoke }: LinkRowProps) {
  const made = new Date(link.createdAt);
  return (
    <li className="flex items-center gap-2 py-2 text-sm">
      <Icon name="eye" className="text-text-3" />
      <span className="min-w-0 flex-1">
        View link{fresh ? ', just made' : ''}
        <span className="block text-xs text-text-3">
          made <time dateTime={link.createdAt}>{made.toLocaleString()}</time>
          {link.expiresAt !== null && `, works until ${new Date(link.expiresAt).toLocaleString()}`}
        </span>
      </span>
      <Button size="sm" variant="danger" busy={busy} onClick={onRevoke} aria-label={`Revoke the link made ${made.toLocaleString()}`}>
        Revoke
      </Button>
    </li>
  );
}
