import type { Diff } from '@/lib/commands/diff';
import type { Design } from '@/lib/document/design';
import { api, type ApiError, type Project } from './api';
import { createAutosave, type SaveStatus } from './autosave';
import { createLive } from './live';
import { openOutbox } from './outbox';

/** What an editor wants to know about the project that it has open. */
export interface ProjectSessionOptions {
  /** As `api.getProject` just gave it. */
  readonly project: Project;
  readonly onStatus: (status: SaveStatus) => void;
  /** The document changed under the editor: somebody else's edit, or own ones left over from an earlier visit. Replace it. */
  readonly onDocument: (document: Design) => void;
  /** The project was deleted or taken away. */
  readonly onGone: (error: ApiError) => void;
}

/** An open project: edits go in, everybody's changes come out. */
export interface ProjectSession {
  push(diff: Diff): void;
  retry(): void;
  discard(): void;
  /** The revision that the document is saved as; nothing while an edit is not saved. */
  savedRevision(): number | undefined;
  close(): void;
}

/** Opens a project for editing: unsent edits of earlier visits, saving, and the live feed, tied together. */
export async function openProjectSession({ project, onStatus, onDocument, onGone }: ProjectSessionOptions): Promise<ProjectSession> {
  const outbox = await openOutbox(project.id);
  const autosave = createAutosave({
    head: project,
    outbox,
    send: (change) => api.saveChange(project.id, change),
    onStatus,
    onDocument,
    onGap: () => live.reconnect(),
  });
  const live = createLive({
    url: `/api/projects/${encodeURIComponent(project.id)}/events`,
    revision: autosave.revision,
    onChange: autosave.receive,
    onGone,
    // The feed notices first that the server is back.
    onConnected: (connected) => {
      if (connected && autosave.status().kind === 'offline') autosave.retry();
    },
  });
  const wake = (): void => {
    if (document.visibilityState === 'visible' && autosave.status().kind === 'offline') autosave.retry();
  };
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  return {
    push: autosave.push,
    retry: autosave.retry,
    discard: autosave.discard,
    savedRevision: () => (autosave.status().kind === 'saved' ? autosave.revision() : undefined),
    close() {
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      live.close();
      autosave.close();
    },
  };
}
