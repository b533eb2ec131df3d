import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import type { Design } from '@/lib/document/design';
import { findSystemChromium } from '../find-chromium.mjs';

/** A page of a browser at a production server of its own, with a database of its own. */
export interface App {
  readonly page: Page;
  readonly address: string;
  /** Opens a design as a new project and waits for its canvas. */
  readonly open: (design: Design) => Promise<void>;
}

/** Runs something with {@link App}; ends server and browser afterwards and takes away what they wrote. */
export async function withApp<T>(work: (app: App) => Promise<T>): Promise<T> {
  mkdirSync('.cache', { recursive: true });
  const directory = mkdtempSync(join(resolve('.cache'), 'bench-web-'));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: '0', DATA_DIR: directory, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const executablePath = findSystemChromium();
  const chrome = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const address = await addressOf(server);
    const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
    // The compiler marks functions with their names by a helper that a page does not have.
    await page.addInitScript('globalThis.__name ??= (it) => it');
    const listed = page.waitForResponse((response) => response.url().endsWith('/api/projects') && response.ok());
    await page.goto(address);
    await listed;
    const open = async (design: Design): Promise<void> => {
      await page.goto(address);
      const id = await page.evaluate(async (body) => {
        const response = await fetch('/api/projects', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        return ((await response.json()) as { id: string }).id;
      }, JSON.stringify({ design }));
      await page.goto(`${address}/p/${id}`);
      await page.locator('.react-flow__node').first().waitFor();
    };
    return await work({ page, address, open });
  } finally {
    await chrome.close();
    server.kill('SIGTERM');
    await new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done(undefined)));
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The field of the inspector that says how many tasks the first service has, with the focus in it. */
export async function tasksField(page: Page): Promise<Locator> {
  await page.getByRole('tab', { name: /^Outline/ }).click();
  await page.getByRole('treeitem', { name: /WebService0/ }).click();
  const tasks = page.getByRole('region', { name: 'Inspector' }).getByLabel('Tasks', { exact: true });
  await tasks.focus();
  return tasks;
}

/** The address that the server prints when it is ready. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const [address] = /http:\/\/\S+/.exec(chunk.toString()) ?? [];
      if (address) done(address);
    });
    server.once('exit', (code) => fail(new Error(`The server ended with ${code} before it was ready.`)));
  });
}
