import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ELK } from 'elkjs/lib/elk-api';
import * as prettier from 'prettier';
import { arrange } from '@/lib/layout/arrange';
import type { Placement } from '@/lib/model/element';
import { drawnStarters } from '@/lib/starters/drawn-starters';
import { GOLDEN_FOLDER } from '@/lib/testing/golden';

/** Lays out the starters, and writes each as a golden design; with `--check` only says what is stale. */
const check = process.argv.includes('--check');
const PLACES = join(import.meta.dirname, '../lib/starters/generated/places.json');
const Elk = createRequire(import.meta.url)('elkjs/lib/elk.bundled.js') as new () => ELK;
const elk = new Elk();
const stale: string[] = [];

const places: Record<string, Record<string, Placement>> = {};
for (const { id, title, design } of drawnStarters()) {
  const drawn = design();
  places[id] = Object.fromEntries(Object.entries(await arrange(drawn, (graph) => elk.layout(graph))).sort(([a], [b]) => (a < b ? -1 : 1)));
  const folder = join(GOLDEN_FOLDER, id);
  await put(join(folder, 'design.json'), JSON.stringify({ ...drawn, layout: places[id] }));
  if (!existsSync(join(folder, 'README.md'))) await put(join(folder, 'README.md'), `The starter “${title}”.\n`);
}
await put(PLACES, JSON.stringify(places));
if (stale.length > 0) process.stdout.write(`${check ? 'Stale' : 'Wrote'}: ${stale.join(', ')}\n`);
if (check && stale.length > 0) process.exitCode = 1;

async function put(path: string, text: string): Promise<void> {
  const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
  if (existsSync(path) && readFileSync(path, 'utf8') === formatted) return;
  stale.push(path.slice(path.lastIndexOf('/lib/') + 1));
  if (check) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, formatted);
}
