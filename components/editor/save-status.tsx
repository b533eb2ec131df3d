'use client';

import { clsx } from 'clsx';
import { Tooltip } from '@/components/ui/tooltip';
import type { SaveStatus as Status } from '@/lib/client/autosave';

/** Says whether everything is saved. *Saved* stands there only when the server has said so. */
export function SaveStatus({ status }: { readonly status: Status }) {
  const { dot, text, more } = TEXTS[status.kind];
  return (
    <Tooltip content={status.kind === 'refused' ? status.error.message : more}>
      <span role="status" aria-live="polite" data-save-status={status.kind} className="flex items-center gap-1.5 text-xs whitespace-nowrap text-text-3">
        <span aria-hidden className={clsx('size-1.75 rounded-full', dot)} />
        {text}
      </span>
    </Tooltip>
  );
}

const TEXTS: Record<Status['kind'], { readonly dot: string; readonly text: string; readonly more: string }> = {
  saved: { dot: 'bg-ok', text: 'Saved', more: 'Everything is on the server.' },
  saving: { dot: 'bg-text-3', text: 'Saving…', more: 'On its way to the server; kept in this browser until it is there.' },
  offline: {
    dot: 'bg-warn',
    text: 'Offline · kept in this browser',
    more: 'The server does not answer. Your changes are kept in this browser and sent when it is back.',
  },
  refused: { dot: 'bg-error', text: 'Not saved', more: '' },
};
