import { z } from 'zod';
import { ApiError, type SavedChange } from './api';

/** What following a project needs. */
export interface LiveOptions {
  /** `/api/projects/ID/events` or `/api/shared/TOKEN/events`. */
  readonly url: string;
  /** The last revision that is known, asked at every connection. */
  readonly revision: () => number;
  /** Every change after that, in order, own ones included. */
  readonly onChange: (change: SavedChange) => void;
  /** Access is over: the link was revoked, the project deleted. Nothing follows. */
  readonly onGone: (error: ApiError) => void;
  readonly onConnected?: (connected: boolean) => void;
}

/** A running feed. */
export interface Live {
  /** Connects anew from the revision that is known now. */
  reconnect(): void;
  close(): void;
}

const RETRY_MILLISECONDS = [500, 1000, 2000, 4000, 8000] as const;
/** The server gives a sign of life every 15 s; after this long without one the connection counts as broken. */
const SILENCE_MILLISECONDS = 40_000;

/**
 * Follows the saved changes of a project until closed, over broken connections and restarts of the server. A hidden
 * tab does not hold a connection (browsers allow few per site); it catches up when it is seen again.
 */
export function createLive(options: LiveOptions): Live {
  let closed = false;
  let failures = 0;
  let connection: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const reconnect = (milliseconds = 0): void => {
    connection?.abort();
    connection = null;
    if (timer) clearTimeout(timer);
    if (closed || isHidden()) return;
    timer = setTimeout(() => void connect(), milliseconds);
  };

  const connect = async (): Promise<void> => {
    const mine = new AbortController();
    connection = mine;
    const gone = await follow(options, mine, () => {
      failures = 0;
      options.onConnected?.(true);
    });
    if (connection !== mine) return;
    options.onConnected?.(false);
    if (gone) {
      live.close();
      options.onGone(gone);
      return;
    }
    reconnect(RETRY_MILLISECONDS[Math.min(failures, RETRY_MILLISECONDS.length - 1)] ?? 0);
    failures += 1;
  };

  const wake = (): void => {
    if (isHidden()) reconnect();
    else if (!connection || failures > 0) reconnect();
  };
  const page = typeof document === 'undefined' ? null : document;
  page?.addEventListener('visibilitychange', wake);
  globalThis.addEventListener?.('online', wake);

  const live: Live = {
    reconnect: () => reconnect(),
    close() {
      closed = true;
      connection?.abort();
      connection = null;
      if (timer) clearTimeout(timer);
      page?.removeEventListener('visibilitychange', wake);
      globalThis.removeEventListener?.('online', wake);
    },
  };
  reconnect();
  return live;
}

function isHidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden';
}

const errorShape = z.object({ code: z.string(), message: z.string(), details: z.unknown() });

/** One connection. Resolves when it ends: with the error when access is over, else with null. */
async function follow({ url, revision, onChange }: LiveOptions, abort: AbortController, onOpen: () => void): Promise<ApiError | null> {
  let silence = setTimeout(() => abort.abort(), SILENCE_MILLISECONDS);
  try {
    const response = await fetch(`${url}?after=${revision()}`, { signal: abort.signal, headers: { accept: 'text/event-stream' } });
    if (!response.ok || !response.body) return response.status === 404 ? toError(await response.json()) : null;
    onOpen();
    const reader = response.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done || abort.signal.aborted) return null;
      clearTimeout(silence);
      silence = setTimeout(() => abort.abort(), SILENCE_MILLISECONDS);
      const blocks = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = blocks.pop() ?? '';
      for (const { event, data } of blocks.map(parseBlock)) {
        if (event === 'gone') return toError(data);
        // The server checked it before it was saved.
        if (event === 'change') onChange(data as SavedChange);
      }
    }
  } catch {
    return null;
  } finally {
    clearTimeout(silence);
  }
}

function parseBlock(block: string): { event: string; data: unknown } {
  const field = (name: string): string =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  return { event: field('event'), data: JSON.parse(field('data') || 'null') };
}

function toError(body: unknown): ApiError {
  const { code, message, details } = errorShape.parse(body);
  return new ApiError(code, message, details, 404);
}
