import type { Page } from '@playwright/test';
import { CHECK_TIMES } from '@/lib/client/load-rules';
import { withPlaces } from '@/lib/layout/geometry';
import { manyServices } from '@/lib/testing/many-services';
import { type App, tasksField, withApp } from './app';
import { median } from './measure';
import { ms, type Row } from './row';

/**
 * What checks take in a real browser, as its own timeline has it: the first one of a design that is opened, all of it and the
 * longest slice that the page can do nothing besides; finding out what depends on what, when the page is idle; and the check
 * after an edit, the first one and later ones. Against reading the design's JSON in the same page.
 */
export async function checksInPage(): Promise<Row[]> {
  const rows: Row[] = [];
  // Each in a browser of its own, that has run nothing before.
  for (const services of [10, 100]) rows.push(...(await withApp((app) => checksOf(app, services))));
  return rows;
}

async function checksOf({ page, open }: App, services: number): Promise<Row[]> {
  const design = withPlaces(manyServices(Array.from({ length: services }, (_, index) => String(index))));
  await open(design);
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, CHECK_TIMES.check, { timeout: 120_000 });
  const slices = await times(page, CHECK_TIMES.slice);
  const tasks = await tasksField(page);
  const learning = await learned(page);
  const edits: number[] = [];
  for (let round = 0; round < 11; round += 1) {
    await page.evaluate((name) => performance.clearMeasures(name), CHECK_TIMES.check);
    await tasks.fill(String(10 + round));
    await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, CHECK_TIMES.check);
    edits.push(...(await times(page, CHECK_TIMES.check)));
    await learned(page);
  }
  const reference = await page.evaluate((text) => {
    const took = Array.from({ length: 15 }, () => {
      const start = performance.now();
      JSON.parse(text);
      return performance.now() - start;
    });
    return took.sort((a, b) => a - b)[7] ?? 0;
  }, JSON.stringify(design));
  const row = (what: string, measured: number): Row => ({
    what: `in the browser: ${what}, ${services} services`,
    measured: ms(measured),
    reference: `${ms(reference)} JSON.parse of the design`,
    ratio: `${Math.round(measured / reference)}×`,
  });
  return [
    row('first check, all slices', sum(slices)),
    row('first check, longest slice', Math.max(...slices)),
    row('learning, longest slice', Math.max(...learning)),
    row('check after the first edit', edits[0] ?? 0),
    row('check after later edits', median(edits.slice(1))),
  ];
}

/** How long each slice took in which it was found out what depends on what, when that has come to its end. */
async function learned(page: Page): Promise<readonly number[]> {
  let before = -1;
  for (;;) {
    const now = await times(page, CHECK_TIMES.learning);
    if (now.length === before) return now;
    before = now.length;
    // Whatever else is idle work by now is done after the slices that wait already.
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          let left = 20;
          const next = (): void => void (left-- > 0 ? requestIdleCallback(next) : done());
          next();
        }),
    );
  }
}

async function times(page: Page, name: string): Promise<readonly number[]> {
  return page.evaluate((each) => performance.getEntriesByName(each).map((entry) => entry.duration), name);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}
