import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { compile } from '@/lib/compile/compile';
import { synthesize } from '@/lib/synth/synthesize';
import { manyServices } from '@/lib/testing/many-services';
import { findSystemChromium } from '../find-chromium.mjs';
import { median, time } from './measure';
import { ms, type Row } from './row';

/** From an edit in the inspector to the new template on the screen, in a real browser against a production server of its own; against the synthesis alone, in Node. */
export async function browser(): Promise<Row[]> {
  mkdirSync('.cache', { recursive: true });
  const directory = mkdtempSync(join(resolve('.cache'), 'bench-web-'));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: '0', DATA_DIR: directory, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const executablePath = findSystemChromium();
  let chrome: Browser | undefined;
  try {
    const address = await addressOf(server);
    chrome = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] });
    const page = await chrome.newPage({ viewport: { width: 1440, height: 900 } });
    // The compiler marks functions with their names by a helper that a page does not have.
    await page.addInitScript('globalThis.__name ??= (it) => it');
    const listed = page.waitForResponse((response) => response.url().endsWith('/api/projects') && response.ok());
    await page.goto(address);
    await listed;
    const rows: Row[] = [];
    for (const services of [1, 10, 30]) rows.push(await editsOf(page, address, services));
    return rows;
  } finally {
    await chrome?.close();
    server.kill('SIGTERM');
    await new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done(undefined)));
    rmSync(directory, { recursive: true, force: true });
  }
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

async function editsOf(page: Page, address: string, services: number): Promise<Row> {
  const design = manyServices(Array.from({ length: services }, (_, index) => String(index)));
  const id = await page.evaluate(async (body) => {
    const response = await fetch('/api/projects', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return ((await response.json()) as { id: string }).id;
  }, JSON.stringify({ design }));
  await page.goto(`${address}/p/${id}`);
  await page.getByRole('tab', { name: 'CloudFormation' }).click();
  await page.getByRole('tab', { name: /^Outline/ }).click();
  await page.getByRole('treeitem', { name: /WebService0/ }).click();
  const tasks = page.getByRole('region', { name: 'Inspector' }).getByLabel('Tasks', { exact: true });
  await tasks.focus();
  await page.locator('.cm-line', { hasText: 'DesiredCount' }).first().waitFor({ timeout: 60_000 });
  const times: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const took = await tasks.evaluate(
      (input: HTMLInputElement, value) => {
        const start = performance.now();
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        return new Promise<number>((done) => {
          const look = (): void => {
            const shown = [...document.querySelectorAll('.cm-line')].some((line) => line.textContent?.trim() === `DesiredCount: ${value}`);
            if (shown) done(performance.now() - start);
            else requestAnimationFrame(look);
          };
          look();
        });
      },
      String(10 + round),
    );
    if (round >= 2) times.push(took);
  }
  const { plan } = compile(design);
  const alone: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const took = await time(() => synthesize(plan));
    if (round >= 2) alone.push(took);
  }
  const [edit, synthesis] = [median(times), median(alone)];
  return {
    what: `edit → template in the browser, ${services} service${services === 1 ? '' : 's'}`,
    measured: ms(edit),
    reference: `${ms(synthesis)} synthesis alone, in Node`,
    ratio: `${(edit / synthesis).toFixed(1)}×`,
  };
}
