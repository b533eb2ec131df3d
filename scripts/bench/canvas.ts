import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { CDPSession, Page } from '@playwright/test';
import type { Design } from '@/lib/document/design';
import { KINDS } from '@/lib/kinds/registry';
import { measure, MEASURES } from '@/lib/layout/geometry';
import type { Placement } from '@/lib/model/element';
import { manyServices } from '@/lib/testing/many-services';
import { type App, withApp } from './app';
import { median } from './measure';
import { memoryOf } from './memory';
import { ms, type Row } from './row';

/** So often everything is measured, now the editor first and now the bare page. */
const ROUNDS = 3;

/** So long each movement lasts, in milliseconds. */
const MOVEMENT = 1500;

/**
 * The editor's canvas against a page with nothing but React Flow and as many of its own nodes and edges, of the same sizes at
 * the same places, in the same browser: frames while panning and zooming, time to first paint, time from a change to the
 * painted node, memory.
 */
export async function canvas(): Promise<Row[]> {
  return withApp(async (app) => {
    const rows: Row[] = [];
    const session = await app.page.context().newCDPSession(app.page);
    for (const count of [100, 500, 1000]) {
      const design = designOf(count);
      const bare = await servePage(await bareHtml(design));
      try {
        rows.push(...(await compare(app, session, design, bare.address, count)));
      } finally {
        bare.server.close();
      }
    }
    return rows;
  });
}

async function compare(app: App, session: CDPSession, design: Design, bareAddress: string, count: number): Promise<Row[]> {
  const { page } = app;
  const [ours, theirs] = [newMeasurements(), newMeasurements()];
  await app.open(design);
  const address = page.url();
  for (let round = 0; round < ROUNDS; round += 1) {
    process.stderr.write(`${count} nodes, round ${round + 1} of ${ROUNDS}\n`);
    const turns = [
      { into: ours, url: address, rename: renameInEditor },
      { into: theirs, url: bareAddress, rename: renameOnBarePage },
    ];
    for (const { into, url, rename } of round % 2 === 0 ? turns : turns.toReversed()) {
      await page.goto('about:blank');
      into.paint.push(await paintedAfter(page, url));
      if (url === address) await isQuiet(page);
      const middle = await middleOfCanvas(page);
      into.panAll.push(await framesWhile(page, () => pan(session, middle)));
      into.zoom.push(await framesWhile(page, () => zoom(session, middle)));
      await zoomIn(session, middle);
      into.panNear.push(await framesWhile(page, () => pan(session, middle)));
      into.edit.push(await rename(page, design, round));
      into.memory.push((await memoryOf(page)).page);
    }
  }
  const frames = (what: string, pick: (all: Measurements) => number[]): Row => {
    const [mine, reference] = [median(pick(ours)), median(pick(theirs))];
    return {
      what: `${what}, ${count} nodes`,
      measured: `${mine.toFixed(0)} frames/s`,
      reference: `${reference.toFixed(0)} frames/s bare`,
      ratio: `${(mine / reference).toFixed(2)}× (aim: 0.9×)`,
    };
  };
  const times = (what: string, pick: (all: Measurements) => number[]): Row => {
    const [mine, reference] = [median(pick(ours)), median(pick(theirs))];
    return { what: `${what}, ${count} nodes`, measured: ms(mine), reference: `${ms(reference)} bare`, ratio: `${(mine / reference).toFixed(1)}×` };
  };
  return [
    frames('panning over everything', (it) => it.panAll),
    frames('zooming', (it) => it.zoom),
    frames('panning at full size', (it) => it.panNear),
    times('opening → first nodes painted', (it) => it.paint),
    times('keystroke in the inspector → painted node', (it) => it.edit),
    {
      what: `memory of the page, ${count} nodes`,
      measured: `${median(ours.memory)} MB`,
      reference: `${median(theirs.memory)} MB bare`,
      ratio: `${(median(ours.memory) / median(theirs.memory)).toFixed(1)}×`,
    },
  ];
}

interface Measurements {
  readonly panAll: number[];
  readonly zoom: number[];
  readonly panNear: number[];
  readonly paint: number[];
  readonly edit: number[];
  readonly memory: number[];
}

function newMeasurements(): Measurements {
  return { panAll: [], zoom: [], panNear: [], paint: [], edit: [], memory: [] };
}

/** A design of about so many nodes: load balancers, services and task definitions in three blocks beside each other. */
function designOf(count: number): Design {
  const services = Math.round((count - 2) / 5);
  const columns = Math.ceil(Math.sqrt(services / 2));
  const [step, row] = [MEASURES.stackWidth + 60, 180];
  const wide = columns * step + 100;
  const places: Record<string, Placement> = { vpc: { x: 0, y: 0 }, cluster: { x: wide, y: 60 } };
  for (let index = 0; index < services; index += 1) {
    const at = { x: MEASURES.padding + (index % columns) * step, y: 60 + Math.floor(index / columns) * row };
    places[`lb${index}`] = at;
    places[`service${index}`] = at;
    places[`task${index}`] = { x: 2 * wide + 100 + at.x, y: at.y };
  }
  return { ...manyServices(Array.from({ length: services }, (_, index) => String(index))), layout: places };
}

async function bareHtml(design: Design): Promise<string> {
  const measured = measure(design);
  const nodes = Object.values(design.nodes).map((node) => {
    const { x, y, width, height } = measured.box(node);
    return { id: node.id, position: { x, y }, width, height, data: { label: `${KINDS[node.kind].label} ${node.name}` } };
  });
  const edges = Object.values(design.edges).map(({ id, from, to }) => ({ id, source: from, target: to }));
  const bundled = await build({
    entryPoints: ['scripts/bench/bare-canvas.tsx'],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const part = (ending: string): string => bundled.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const data = JSON.stringify({ nodes, edges });
  return `<!doctype html><meta charset="utf-8"><title>Bare</title><style>${part('.css')} html, body, #root { height: 100%; margin: 0 }
.react-flow__node { border: 1px solid #bbb; border-radius: 8px; background: #fff; padding: 8px; font: 13px sans-serif }</style>
<body><script>globalThis.__name ??= (it) => it; window.bare = ${data}</script><script type="module">${part('.js').replaceAll('</script', '<\\/script')}</script>`;
}

async function servePage(html: string): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((_request, response) => void response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

async function paintedAfter(page: Page, url: string): Promise<number> {
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.react-flow__node').first().waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return performance.now() - start;
}

/** Waits until the template is there, or the CDK has said why not: what the worker does must not slow what is measured. */
async function isQuiet(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Code and problems' })
    .getByText(/synthesized by|refused by/)
    .first()
    .waitFor({ state: 'attached', timeout: 120_000 });
}

/** Frames a second while something is done. */
async function framesWhile(page: Page, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const count = { frames: 0, start: performance.now(), running: true };
    Object.assign(window, { count });
    const frame = (): void => {
      if (!count.running) return;
      count.frames += 1;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return page.evaluate(() => {
    const { count } = window as unknown as { readonly count: { frames: number; start: number; running: boolean } };
    count.running = false;
    return (count.frames / (performance.now() - count.start)) * 1000;
  });
}

interface Middle {
  readonly x: number;
  readonly y: number;
}

async function middleOfCanvas(page: Page): Promise<Middle> {
  const box = await page.locator('.react-flow').boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

async function pan(session: CDPSession, at: Middle): Promise<void> {
  await wheel(session, at, (step) => ({ deltaX: step % 80 < 40 ? 14 : -14, deltaY: step % 40 < 20 ? 10 : -10, modifiers: 0 }));
}

async function zoom(session: CDPSession, at: Middle): Promise<void> {
  await wheel(session, at, (step) => ({ deltaX: 0, deltaY: step % 50 < 25 ? -14 : 14, modifiers: CONTROL }));
}

/** To about the nodes' own size. */
async function zoomIn(session: CDPSession, at: Middle): Promise<void> {
  for (let step = 0; step < 40; step += 1)
    await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY: -40, modifiers: CONTROL });
}

const CONTROL = 2;

/** Turns the wheel as fast as the page takes it, for a while. */
async function wheel(
  session: CDPSession,
  at: Middle,
  how: (step: number) => { readonly deltaX: number; readonly deltaY: number; readonly modifiers: number },
): Promise<void> {
  const end = performance.now() + MOVEMENT;
  for (let step = 0; performance.now() < end; step += 1) await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, ...how(step) });
}

async function renameInEditor(page: Page, _design: Design, round: number): Promise<number> {
  await page.getByRole('tab', { name: /^Outline/ }).click();
  await page.getByRole('treeitem', { name: /^WebService0,/ }).click();
  const input = page.getByRole('region', { name: 'Inspector' }).getByLabel('Tasks', { exact: true });
  await input.waitFor();
  await page.locator('.react-flow__node[data-id="service0"]').waitFor();
  const times: number[] = [];
  for (let key = 0; key < 5; key += 1) {
    times.push(
      await input.evaluate(
        (element: HTMLInputElement, value) => {
          const start = performance.now();
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(element, value);
          element.dispatchEvent(new Event('input', { bubbles: true }));
          return new Promise<number>((done) => {
            const look = (): void => {
              if (document.querySelector('.react-flow__node[data-id="service0"]')?.textContent?.includes(`${value} tasks`))
                requestAnimationFrame(() => done(performance.now() - start));
              else requestAnimationFrame(look);
            };
            look();
          });
        },
        String(20 + round * 5 + key),
      ),
    );
  }
  return median(times);
}

async function renameOnBarePage(page: Page): Promise<number> {
  const times: number[] = [];
  for (let key = 0; key < 5; key += 1) {
    times.push(
      await page.evaluate(
        (label) => {
          const start = performance.now();
          (window as unknown as { readonly rename: (id: string, label: string) => void }).rename('service0', label);
          return new Promise<number>((done) => {
            const look = (): void => {
              if (document.querySelector('.react-flow__node[data-id="service0"]')?.textContent?.includes(label))
                requestAnimationFrame(() => done(performance.now() - start));
              else requestAnimationFrame(look);
            };
            look();
          });
        },
        `${20 + key} tasks`,
      ),
    );
  }
  return median(times);
}
