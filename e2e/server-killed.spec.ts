import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, request, test, type APIRequestContext } from '@playwright/test';

const dataDirectory = `.cache/e2e-killed-${process.pid}`;
let server: ChildProcess | null = null;

/** Starts a server of its own on the data directory and gives its address. */
async function start(): Promise<string> {
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDirectory, DATABASE_URL: '' };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { stdio: ['ignore', 'pipe', 'pipe'], env });
  server = child;
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /ready at (\S+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('The server did not start.');
}

function end(signal: NodeJS.Signals): Promise<void> {
  const child = server;
  server = null;
  if (!child) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill(signal);
  });
}

test.beforeAll(() => mkdirSync(dataDirectory, { recursive: true }));
test.afterAll(async () => {
  await end('SIGTERM');
  rmSync(dataDirectory, { recursive: true, force: true });
});

test('killing the server in the middle of edits loses nothing that was answered, and applies nothing twice', async () => {
  test.setTimeout(240_000);
  let address = await start();
  let browser: APIRequestContext = await request.newContext({ baseURL: address });
  await browser.post('/api/auth/sign-in/anonymous', { data: {} });
  const cluster = { id: 'c1', kind: 'cluster', name: 'Cluster', props: {} };
  const design = { formatVersion: 1, name: 'Killed', settings: {}, nodes: { c1: cluster }, edges: {}, layout: { c1: { x: 0, y: 0 } } };
  const { id } = await (await browser.post('/api/projects', { data: { design } })).json();
  const none = { added: {}, updated: {}, removed: {} };
  const save = async (x: number): Promise<boolean> => {
    const diff = {
      nodes: none,
      edges: none,
      layout: {
        ...none,
        updated: {
          c1: [
            { x: x - 1, y: 0 },
            { x, y: 0 },
          ],
        },
      },
    };
    const response = await browser.post(`/api/projects/${id}/changes`, { data: { baseRevision: 0, changeId: `move-to-${x}`, diff } }).catch(() => null);
    return response?.status() === 200;
  };

  let saved = 0;
  for (let round = 0; round < 2; round += 1) {
    const killAt = saved + 15;
    let killed: Promise<void> | null = null;
    while (await save(saved + 1)) {
      saved += 1;
      // Not awaited: the next edits are under way while the server dies.
      if (saved === killAt) killed = end('SIGKILL');
    }
    expect(saved).toBeGreaterThanOrEqual(killAt);
    await killed;
    const cookies = await browser.storageState();
    address = await start();
    browser = await request.newContext({ baseURL: address, storageState: cookies });
    const project = await (await browser.get(`/api/projects/${id}`)).json();
    // The last edit may have been committed without its answer getting through; sending it again settles that.
    expect([saved, saved + 1]).toContain(project.design.layout.c1.x);
    expect(await save(saved + 1)).toBe(true);
    saved += 1;
    const after = await (await browser.get(`/api/projects/${id}`)).json();
    expect([after.design.layout.c1.x, after.revision]).toEqual([saved, saved]);
  }
});
