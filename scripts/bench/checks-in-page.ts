import type { Page } from '@playwright/test';
import { CHECK_TIMES } from '@/lib/client/background';
import { withPlaces } from '@/lib/layout/geometry';
import { manyServices } from '@/lib/testing/many-services';
import { type App, tasksField, withApp } from './app';
import { median } from './measure';
import { ms, type Row } from './row';

/**
 * What checks take in a real browser, as its own timeline has it: by themselves, in their worker; what the page gives to them, to
 * hand over what changed and to take in what was found; and from one to the other. Of a design that is opened, and after edits.
 * Against reading the design's JSON in the same page.
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
  const first = await newest(page);
  const tasks = await tasksField(page);
  const edits: Times[] = [];
  for (let round = 0; round < 11; round += 1) {
    // The next edit comes when the template of the last one is there.
    await page.getByText(/^(loading the CDK|synthesizing)…$/).waitFor({ state: 'detached' });
    await page.evaluate((names) => names.forEach((name) => performance.clearMeasures(name)), Object.values(CHECK_TIMES));
    await tasks.fill(String(10 + round));
    edits.push(await newest(page));
  }
  const reference = await page.evaluate((text) => {
    const took = Array.from({ length: 15 }, () => {
      const start = performance.now();
      JSON.parse(text);
      return performance.now() - start;
    });
    return took.sort((a, b) => a - b)[7] ?? 0;
  }, JSON.stringify(design));
  const later = (name: keyof Times): number => median(edits.slice(1).map((edit) => edit[name]));
  const row = (what: string, measured: number): Row => ({
    what: `in the browser: ${what}, ${services} services`,
    measured: ms(measured),
    reference: `${ms(reference)} JSON.parse of the design`,
    ratio: `${Math.round((measured / reference) * 10) / 10}×`,
  });
  return [
    row('whole check of a design that is opened, what the page gives', first.page),
    row('whole check of a design that is opened, by itself', first.check),
    row('whole check of a design that is opened, from handing over to taking in, the worker started in between', first.wait),
    row('check after an edit, what the page gives', later('page')),
    row('check after an edit, by itself', later('check')),
    row('check after the first edit, from handing over to taking in', edits[0]?.wait ?? 0),
    row('check after later edits, from handing over to taking in', later('wait')),
  ];
}

type Times = Record<keyof typeof CHECK_TIMES, number>;

/** The times of the last check, as soon as there is one. */
async function newest(page: Page): Promise<Times> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, CHECK_TIMES.wait, { timeout: 120_000 });
  return page.evaluate(
    (names) => Object.fromEntries(Object.entries(names).map(([key, name]) => [key, performance.getEntriesByName(name).at(-1)?.duration ?? 0])) as Times,
    CHECK_TIMES,
  );
}
