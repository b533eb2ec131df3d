import 'server-only';
import { Refusal } from '@/lib/server/api/errors';
import { UNCACHED } from '@/lib/server/api/respond';
import { onProjectEvent } from '@/lib/server/db/notifications';
import { changesAfter, type SavedChange } from './changes';

/** Whose eyes the feed is for. */
export interface FeedSource {
  readonly projectId: string;
  /** The last revision that the client has. */
  readonly after: number;
  /** Throws a refusal as soon as the client may no longer look. Asked before anything is sent. */
  readonly checkAccess: () => Promise<void>;
  /** Ends when the client goes away. */
  readonly signal: AbortSignal;
}

/** Seconds between signs of life, which keep proxies from closing the connection and notice links that expire. */
const HEARTBEAT_SECONDS = 15;
const PAGE = 200;

/**
 * Answers with server-sent events: `change` for every saved change after the given revision, the old ones first, then
 * each as it is committed, in order and without gaps; `gone` with the error and the end as soon as access is lost.
 */
export async function feedResponse(source: FeedSource): Promise<Response> {
  await source.checkAccess();
  const encoder = new TextEncoder();
  let close = (): void => undefined;
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let sent = source.after;
      let closed = false;
      let running: Promise<void> | null = null;
      let again = false;
      const send = (text: string): void => {
        if (!closed) controller.enqueue(encoder.encode(text));
      };
      const catchUp = async (): Promise<void> => {
        do {
          again = false;
          await source.checkAccess();
          const changes = await changesAfter(source.projectId, sent, PAGE);
          for (const change of changes) send(formatChange(change));
          sent = changes.at(-1)?.revision ?? sent;
          again ||= changes.length === PAGE;
        } while (again && !closed);
      };
      const wake = (): void => {
        again = true;
        running ??= catchUp()
          .catch((error: unknown) => {
            // A database that is away comes back; the hub wakes everybody then.
            if (!(error instanceof Refusal)) return;
            send(formatGone(error));
            close();
          })
          .finally(() => {
            running = null;
          });
      };
      const heartbeat = setInterval(() => {
        send(': alive\n\n');
        wake();
      }, HEARTBEAT_SECONDS * 1000);
      let unsubscribe = (): void => undefined;
      close = () => {
        if (closed) return;
        closed = true;
        clearInterval(heartbeat);
        unsubscribe();
        try {
          controller.close();
        } catch {
          // The client closed it first.
        }
      };
      source.signal.addEventListener('abort', close);
      send('retry: 1000\n: connected\n\n');
      const stop = await onProjectEvent(source.projectId, wake);
      if (closed || source.signal.aborted) {
        stop();
        close();
        return;
      }
      unsubscribe = stop;
      wake();
    },
    cancel() {
      close();
    },
  });
  return new Response(stream, {
    headers: { ...UNCACHED, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' },
  });
}

/** The revision from which to go on: what the browser remembers after a broken connection, else what the address says. */
export function readAfter(request: Request): number {
  const text = request.headers.get('last-event-id') || new URL(request.url).searchParams.get('after') || '0';
  if (!/^\d{1,9}$/.test(text)) {
    throw new Refusal('invalid-input', `"after" must be a revision, a whole number from 0; got ${JSON.stringify(text.slice(0, 40))}.`);
  }
  return Number(text);
}

function formatChange(change: SavedChange): string {
  return `id: ${change.revision}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;
}

function formatGone({ code, message, details }: Refusal): string {
  return `event: gone\ndata: ${JSON.stringify({ code, message, details })}\n\n`;
}
