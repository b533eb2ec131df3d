import { chromium } from '@playwright/test';
import { manyServices } from '@/lib/testing/many-services';
import { median } from './measure';
import { ms, type Row } from './row';

/** From an edit to the new template in a real browser. Needs a running server: its address in BENCH_URL, by default http://localhost:3000. */
export async function browser(): Promise<Row[]> {
  const address = process.env['BENCH_URL'] ?? 'http://localhost:3000';
  const chrome = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await chrome.newPage();
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const created = await page.evaluate(
      async (body: string) => {
        const response = await fetch('/api/projects', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
        return { status: response.status, body: (await response.json()) as { id?: string } };
      },
      JSON.stringify({ design: manyServices(['']) }),
    );
    if (created.body.id === undefined) throw new Error(`The server at ${address} did not make a project: ${created.status} ${JSON.stringify(created.body)}`);
    await page.goto(`${address}/p/${created.body.id}`);
    const template = page.getByText('AWS::EC2::VPC', { exact: false }).first();
    const start = performance.now();
    await template.waitFor({ timeout: 60_000 });
    const first = performance.now() - start;
    const times: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const before = performance.now();
      await page.keyboard.press(round % 2 === 0 ? 'Control+A' : 'Control+Z');
      if (round % 2 === 0) await page.keyboard.press('Delete');
      await template.waitFor({ state: round % 2 === 0 ? 'hidden' : 'visible', timeout: 30_000 });
      times.push(performance.now() - before);
    }
    return [
      {
        what: 'edit → new template in the browser',
        measured: ms(median(times)),
        reference: `${ms(first)} first template of the page`,
        ratio: `${(first / median(times)).toFixed(1)}× faster`,
      },
    ];
  } finally {
    await chrome.close();
  }
}
