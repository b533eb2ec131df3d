import { compile } from '@/lib/compile/compile';
import { synthesize } from '@/lib/synth/synthesize';
import { manyServices } from '@/lib/testing/many-services';
import { type App, tasksField, withApp } from './app';
import { median, time } from './measure';
import { memoryOf } from './memory';
import { ms, type Row } from './row';

/**
 * From an edit in the inspector to the new template on the screen, in a real browser against a production server of its own;
 * against the synthesis alone, in Node. And what the page and its worker then keep in memory.
 */
export async function browser(): Promise<Row[]> {
  return withApp(async (app) => {
    const rows: Row[] = [];
    for (const services of [1, 10, 30, 100]) rows.push(...(await editsOf(app, services)));
    return rows;
  });
}

async function editsOf({ page, open }: App, services: number): Promise<Row[]> {
  // Beyond thirty services one stack has no room for all of their resources.
  const design = manyServices(
    Array.from({ length: services }, (_, index) => String(index)),
    services > 30 ? { stacks: 6 } : {},
  );
  await open(design);
  await page.getByRole('tab', { name: 'CloudFormation' }).click();
  const tasks = await tasksField(page);
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
  const memory = await memoryOf(page);
  const { plan } = compile(design);
  const alone: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const took = await time(() => synthesize(plan));
    if (round >= 2) alone.push(took);
  }
  const [edit, synthesis] = [median(times), median(alone)];
  const label = `${services} service${services === 1 ? '' : 's'}`;
  return [
    {
      what: `edit → template in the browser, ${label}`,
      measured: ms(edit),
      reference: `${ms(synthesis)} synthesis alone, in Node`,
      ratio: `${(edit / synthesis).toFixed(1)}×`,
    },
    {
      what: `memory after these edits, ${label}`,
      measured: `${memory.page} MB page`,
      reference: `${memory.workers} MB its worker`,
      ratio: `${(memory.page / Math.max(1, memory.workers)).toFixed(2)}×`,
    },
  ];
}
