import { applyDiff, isEmptyDiff, squashDiffs, type Diff } from '@/lib/commands/diff';
import type { Design } from '@/lib/document/design';
import { ApiError, type SaveAnswer, type SavedChange } from './api';
import type { Outbox, OutboxEntry } from './outbox';

/** How the saving stands. Only `saved` means that the server has committed everything. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** The server does not answer; edits are kept in the browser and sent when it does. */
  | { readonly kind: 'offline'; readonly error: ApiError }
  /** The server does not take the oldest unsent edit. Nothing more is sent until `retry` or `discard`. */
  | { readonly kind: 'refused'; readonly error: ApiError };

/** What saving needs. */
export interface AutosaveOptions {
  /** The project as the server gave it. */
  readonly head: { readonly design: Design; readonly revision: number };
  readonly outbox: Outbox;
  readonly send: (change: { readonly baseRevision: number; readonly changeId: string; readonly diff: Diff }) => Promise<SaveAnswer>;
  readonly onStatus: (status: SaveStatus) => void;
  /**
   * Called when the document is no longer what the editor has: somebody else changed it, or edits left over from an
   * earlier visit were put back. Replace the document by this one; it holds the editor's own unsaved edits.
   */
  readonly onDocument: (document: Design) => void;
  /** Called when saved changes are missing between what is known and what was received: ask the feed again. */
  readonly onGap?: () => void;
  readonly newId?: () => string;
}

/** Saves one project's edits in the background. */
export interface Autosave {
  /** Takes an edit that the editor has just applied. */
  push(diff: Diff): void;
  /** Takes a change from the live feed; own ones and known ones are recognized. */
  receive(change: SavedChange): void;
  /** Tries again now. */
  retry(): void;
  /** Gives up the refused edit, and everything after it that no longer fits; the document follows. */
  discard(): void;
  /** The last revision that the document holds. */
  readonly revision: () => number;
  readonly status: () => SaveStatus;
  /** Stops sending. What is unsent stays in the outbox for the next visit. */
  close(): void;
}

/** Edits made within this time of each other go in one request. */
const COALESCE_MILLISECONDS = 250;
const RETRY_MILLISECONDS = [500, 1000, 2000, 4000, 8000, 15_000] as const;

/**
 * Keeps a document and the server together. At every moment
 *
 *     document = head (what the server committed, in its order) + unsent edits (in the order they were made)
 *
 * An edit is put into the outbox, sent, and leaves the outbox when the server has answered. A change of somebody else
 * goes into the head, *under* the unsent edits, exactly as the server will apply them: so everybody ends with the same
 * document. Edits made while a request is under way are squashed into the next one.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { outbox, onStatus, onDocument } = options;
  const newId = options.newId ?? (() => crypto.randomUUID());
  let { design: head, revision } = options.head;
  let queue: readonly OutboxEntry[] = outbox.leftOver;
  let status: SaveStatus = { kind: 'saved' };
  let sending = false;
  let closed = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const setStatus = (next: SaveStatus): void => {
    if (next.kind === status.kind && next.kind !== 'offline' && next.kind !== 'refused') return;
    status = next;
    onStatus(next);
  };
  const keep = (next: readonly OutboxEntry[]): void => {
    queue = next;
    void outbox.save(next);
  };
  const showDocument = (): void => onDocument(queue.reduce((document, { diff }) => applied(document, diff), head));
  const wait = (milliseconds: number): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void pump();
    }, milliseconds);
  };

  /** Moves the head over one committed change. True when the document is affected, that is, when it is not our own. */
  const advance = (change: SavedChange): boolean => {
    head = applied(head, change.diff);
    revision = change.revision;
    if (!queue.some((entry) => entry.changeId === change.changeId)) return true;
    keep(queue.filter((entry) => entry.changeId !== change.changeId));
    return false;
  };

  const settle = (entry: OutboxEntry, answer: SaveAnswer): void => {
    if (answer.revision <= revision) {
      // Already in the head: the feed was faster, or an earlier visit had sent it.
      const known = queue.some((it) => it.changeId === entry.changeId);
      keep(queue.filter((it) => it.changeId !== entry.changeId));
      if (known) showDocument();
      return;
    }
    if (answer.design) {
      head = answer.design;
      revision = answer.revision;
      keep(queue.filter((it) => it.changeId !== entry.changeId));
      showDocument();
      return;
    }
    const missed = answer.missed.filter((change) => change.revision > revision);
    const changed = missed.map(advance).some(Boolean);
    advance({ revision: answer.revision, changeId: entry.changeId, diff: entry.diff });
    if (changed) showDocument();
  };

  const pump = async (): Promise<void> => {
    const [first] = queue;
    if (sending || closed || !first || status.kind === 'refused') return;
    const entry = { ...first, sent: true };
    sending = true;
    keep([entry, ...queue.slice(1)]);
    setStatus({ kind: 'saving' });
    try {
      const answer = await options.send({ baseRevision: revision, changeId: entry.changeId, diff: entry.diff });
      failures = 0;
      if (!closed) settle(entry, answer);
    } catch (error) {
      // Unless the feed has shown meanwhile that the edit did arrive.
      if (queue.some((it) => it.changeId === entry.changeId)) fail(error instanceof ApiError ? error : new ApiError('internal', String(error), null, 500));
    }
    sending = false;
    if (closed) return;
    if (queue.length === 0) setStatus({ kind: 'saved' });
    else if (status.kind === 'saving') await pump();
  };

  const fail = (error: ApiError): void => {
    if (closed) return;
    if (!error.isTemporary) {
      setStatus({ kind: 'refused', error });
      return;
    }
    setStatus({ kind: 'offline', error });
    wait(RETRY_MILLISECONDS[Math.min(failures, RETRY_MILLISECONDS.length - 1)] ?? 0);
    failures += 1;
  };

  const autosave: Autosave = {
    push(diff) {
      if (isEmptyDiff(diff)) return;
      const last = queue.at(-1);
      if (last && !last.sent) {
        const squashed = squashDiffs([last.diff, diff]);
        keep(isEmptyDiff(squashed) ? queue.slice(0, -1) : [...queue.slice(0, -1), { ...last, diff: squashed }]);
      } else {
        keep([...queue, { changeId: newId(), diff, sent: false }]);
      }
      if (queue.length === 0) setStatus({ kind: 'saved' });
      if (status.kind === 'saved' && queue.length > 0) setStatus({ kind: 'saving' });
      if (status.kind === 'saving' && !sending && !timer) wait(COALESCE_MILLISECONDS);
    },
    receive(change) {
      if (closed || change.revision <= revision) return;
      if (change.revision > revision + 1) {
        options.onGap?.();
        return;
      }
      if (advance(change)) showDocument();
      if (queue.length === 0 && !sending) setStatus({ kind: 'saved' });
    },
    retry() {
      if (closed || sending) return;
      if (status.kind === 'refused') status = { kind: 'saving' };
      failures = 0;
      wait(0);
    },
    discard() {
      if (status.kind !== 'refused') return;
      keep(queue.slice(1));
      showDocument();
      setStatus(queue.length > 0 ? { kind: 'saving' } : { kind: 'saved' });
      wait(0);
    },
    revision: () => revision,
    status: () => status,
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
      outbox.close();
    },
  };
  if (queue.length > 0) {
    showDocument();
    setStatus({ kind: 'saving' });
    wait(0);
  }
  return autosave;
}

/** What cannot be applied is left out here, as it will be refused by the server. */
function applied(design: Design, diff: Diff): Design {
  const result = applyDiff(design, diff);
  return result.ok ? result.value : design;
}
