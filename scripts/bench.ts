import { parseArgs } from 'node:util';
import { table, type Row } from './bench/row';

/** The parts of the bench by name. Each is loaded when it runs; `browser`, `checks-in-page` and `canvas` need Chromium and a build, so only when asked for. */
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = {
  interpreting: async () => (await import('./bench/interpreting')).interpreting(),
  'cdk-synth': async () => (await import('./bench/cdk-synth')).cdkSynth(),
  core: async () => (await import('./bench/core')).core(),
  saves: async () => (await import('./bench/saves')).saves(),
  checks: async () => (await import('./bench/checks')).checks(),
  bytes: async () => (await import('./bench/bytes')).bytes(),
  browser: async () => (await import('./bench/browser')).browser(),
  'checks-in-page': async () => (await import('./bench/checks-in-page')).checksInPage(),
  canvas: async () => (await import('./bench/canvas')).canvas(),
};
const OPTIONAL: ReadonlySet<string> = new Set(['browser', 'checks-in-page', 'canvas']);

const { positionals, values } = parseArgs({ allowPositionals: true, options: { browser: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}. Allowed: ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(2);
}
const wanted = Object.keys(PARTS).filter(
  (name) => (positionals.length > 0 ? positionals.includes(name) : !OPTIONAL.has(name)) || (OPTIONAL.has(name) && values.browser),
);
const rows: Row[] = [];
for (const name of wanted) {
  process.stderr.write(`${name} …\n`);
  rows.push(...((await PARTS[name]?.()) ?? []));
}
process.stdout.write(`${table(rows)}\n`);
process.exit();
