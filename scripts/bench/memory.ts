import type { Page } from '@playwright/test';

/** Megabytes that the page and its workers keep, after what is garbage was collected. */
export interface Memory {
  readonly page: number;
  readonly workers: number;
}

/** Measures what the JavaScript of a page and of its workers keeps. */
export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const workers: string[] = [];
  const answers = new Map<number, (bytes: number) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: { readonly usedSize?: number } };
    if (id !== undefined) answers.get(id)?.(result?.usedSize ?? 0);
  });
  // Workers speak through the page's own session.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let bytes = 0;
  let next = 0;
  const ask = (sessionId: string, method: string): Promise<number> =>
    new Promise((done) => {
      next += 1;
      answers.set(next, done);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: next, method }) });
    });
  for (const worker of workers) {
    await ask(worker, 'HeapProfiler.collectGarbage');
    bytes += await ask(worker, 'Runtime.getHeapUsage');
  }
  await session.detach();
  return { page: megabytes(usedSize), workers: megabytes(bytes) };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
