import { createStore, del, entries, set } from 'idb-keyval';
import type { Diff } from '@/lib/commands/diff';

/** An edit that the server has not confirmed yet. */
export interface OutboxEntry {
  /** Decides on the server whether it was already applied; never used for another edit. */
  readonly changeId: string;
  readonly diff: Diff;
  /** True from the moment it may have reached the server: from then on it must not change any more. */
  readonly sent: boolean;
}

/** Keeps one tab's unsent edits of one project where a reload or a crash does not reach them. */
export interface Outbox {
  /** What was left over: from this browser's tabs that are gone, oldest first. All count as sent. */
  readonly leftOver: readonly OutboxEntry[];
  /** Replaces what is kept. Calls are carried out in order. */
  save(entries: readonly OutboxEntry[]): Promise<void>;
  /** Lets another tab take over what is still kept. */
  close(): void;
}

/**
 * Opens the outbox of a project in IndexedDB. Each tab has its own, held by a lock as long as the tab lives; the
 * outboxes of tabs that are gone are taken over. Without IndexedDB (private windows of some browsers) edits are kept
 * in memory only.
 */
export async function openOutbox(projectId: string, tabId: string = crypto.randomUUID()): Promise<Outbox> {
  const own = keyOf(projectId, tabId);
  const release = await holdLock(own);
  const store = createStore('gantry', 'outbox');
  const leftOver: OutboxEntry[] = [];
  try {
    for (const [key, kept] of (await entries<string, StoredOutbox>(store)).sort(([, a], [, b]) => a.openedAt - b.openedAt)) {
      if (!key.startsWith(`${projectId}/`) || key === own || (await isHeld(key))) continue;
      leftOver.push(...kept.entries.map((entry) => ({ ...entry, sent: true })));
      // Kept under our name before it goes under the old one.
      await set(own, { openedAt: kept.openedAt, entries: leftOver }, store);
      await del(key, store);
    }
  } catch {
    // No IndexedDB: nothing was kept and nothing will be.
  }
  const openedAt = Date.now();
  let last: Promise<void> = Promise.resolve();
  return {
    leftOver,
    save(kept) {
      last = last.then(() => (kept.length > 0 ? set(own, { openedAt, entries: kept }, store) : del(own, store))).catch(() => undefined);
      return last;
    },
    close: release,
  };
}

interface StoredOutbox {
  readonly openedAt: number;
  readonly entries: readonly OutboxEntry[];
}

function keyOf(projectId: string, tabId: string): string {
  return `${projectId}/${tabId}`;
}

/** Browsers without locks take over too much rather than too little: sending an edit twice applies it once. */
async function isHeld(key: string): Promise<boolean> {
  if (!('locks' in navigator)) return false;
  const { held } = await navigator.locks.query();
  return held?.some((lock) => lock.name === `gantry-outbox/${key}`) ?? false;
}

/** Holds a lock until released; the browser releases it when the tab goes away in whatever manner. */
function holdLock(key: string): Promise<() => void> {
  return new Promise((held) => {
    if (!('locks' in navigator)) {
      held(() => undefined);
      return;
    }
    void navigator.locks.request(`gantry-outbox/${key}`, () => new Promise<void>((release) => held(release)));
  });
}
