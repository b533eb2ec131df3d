import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Row } from './row';

const BUILD = resolve('.next');
const EDITOR = join(BUILD, 'server/app/p/[id]/page_client-reference-manifest.js');

/** JavaScript of the editor's page, and what its workers load after the page has painted. Reads the last production build. */
export async function bytes(): Promise<Row[]> {
  if (!existsSync(EDITOR)) return [{ what: 'JavaScript of the editor', measured: 'no build', reference: 'run npm start once', ratio: '' }];
  const chunks = readdirSync(join(BUILD, 'static/chunks')).filter((name) => name.endsWith('.js'));
  const text = readFileSync(EDITOR, 'utf8') + mainFiles();
  const page = chunks.filter((name) => text.includes(name));
  const chunksWith = (sign: string): Size =>
    sizeOf(chunks.filter((name) => !page.includes(name) && readFileSync(join(BUILD, 'static/chunks', name), 'utf8').includes(sign)));
  const [before, rules, worker] = [sizeOf(page), chunksWith('stack/resource-limit'), chunksWith('AWS::ECS::TaskDefinition')];
  return [
    { what: 'JavaScript of the editor, before its workers', measured: before.text, reference: '', ratio: '', foundation: '484 kB brotli' },
    {
      what: 'JavaScript with the rules, in their worker, which shares the rest with the page',
      measured: rules.text,
      reference: `${before.text} the editor`,
      ratio: `${(rules.brotli / before.brotli).toFixed(1)}×`,
    },
    {
      what: 'JavaScript with the CDK, in its worker',
      measured: worker.text,
      reference: `${before.text} the editor`,
      ratio: `${(worker.brotli / before.brotli).toFixed(1)}×`,
      foundation: '968 kB brotli',
    },
  ];
}

function mainFiles(): string {
  const manifest = ['build-manifest.json', 'build/build-manifest.json', 'server/app/p/[id]/page/build-manifest.json']
    .map((name) => join(BUILD, name))
    .find((path) => existsSync(path));
  return manifest ? readFileSync(manifest, 'utf8') : '';
}

interface Size {
  readonly brotli: number;
  readonly text: string;
}

function sizeOf(names: readonly string[]): Size {
  const files = names.map((name) => readFileSync(join(BUILD, 'static/chunks', name)));
  const raw = files.reduce((sum, file) => sum + file.length, 0);
  const brotli = files.reduce((sum, file) => sum + brotliCompressSync(file, { params: { 1: 5 } }).length, 0);
  return { brotli, text: `${kB(raw)} raw, ${kB(brotli)} brotli` };
}

function kB(size: number): string {
  return size > 1_000_000 ? `${(size / 1_000_000).toFixed(2)} MB` : `${Math.round(size / 1000)} kB`;
}
