import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ApiError, SavedChange } from './api';
import { createLive, type Live } from './live';

let connections: { url: string; write: (text: string) => void; end: () => void }[] = [];
let live: Live | null = null;
let known = 0;
let changes: number[] = [];
let gone: ApiError | null = null;

function stubFetch(respond?: () => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({ start: (it) => void (controller = it) });
    signal?.addEventListener('abort', () => controller?.error(new Error('aborted')));
    connections.push({ url, write: (text) => controller?.enqueue(new TextEncoder().encode(text)), end: () => controller?.close() });
    return respond ? respond() : new Response(body);
  });
}

function open(): void {
  live = createLive({
    url: '/api/projects/p/events',
    revision: () => known,
    onChange: (change: SavedChange) => {
      known = change.revision;
      changes.push(change.revision);
    },
    onGone: (error) => (gone = error),
  });
}

const change = (revision: number): string => `id: ${revision}\nevent: change\ndata: {"revision":${revision},"changeId":"c","diff":{}}\n\n`;
const flush = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  connections = [];
  changes = [];
  known = 0;
  gone = null;
  stubFetch();
});
afterEach(() => {
  live?.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('gives changes as they arrive, however the text is cut', async () => {
  open();
  await flush();
  const text = `retry: 1000\n: connected\n\n${change(1)}${change(2)}`;
  for (const letter of text) connections[0]?.write(letter);
  await flush();
  expect(changes).toEqual([1, 2]);
});

it('connects again after an end, from the revision that is known then', async () => {
  open();
  await flush();
  connections[0]?.write(change(1));
  await flush();
  connections[0]?.end();
  await flush(1000);
  expect(connections.map((it) => it.url)).toEqual(['/api/projects/p/events?after=0', '/api/projects/p/events?after=1']);
});

it('takes silence for a broken connection', async () => {
  open();
  await flush(45_000);
  expect(connections.length).toBe(2);
});

it('ends for good when access is lost, during the feed or before it', async () => {
  open();
  await flush();
  connections[0]?.write('event: gone\ndata: {"code":"link-not-found","message":"gone","details":null}\n\n');
  await flush(60_000);
  expect([gone?.code, connections.length]).toEqual(['link-not-found', 1]);

  gone = null;
  stubFetch(() => Response.json({ code: 'not-found', message: 'no', details: null }, { status: 404 }));
  open();
  await flush(60_000);
  expect([gone, connections.length]).toMatchObject([{ code: 'not-found' }, 2]);
});

it('goes on trying while the server is in trouble', async () => {
  stubFetch(() => new Response('', { status: 503 }));
  open();
  await flush(20_000);
  expect(connections.length).toBeGreaterThan(3);
  expect(gone).toBeNull();
});
