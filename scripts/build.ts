import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const STAMP = join(process.env.NEXT_DIST_DIR ?? '.next', 'gantry-build');
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.mjs',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Builds the web app when anything that goes into it changed since the last build. Rejects with the build's own messages. */
export async function buildWhenStale(log: (line: string) => void): Promise<void> {
  const stamp = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  log('Building the web app; later starts skip this.');
  rmSync(STAMP, { force: true });
  const bin = createRequire(import.meta.url).resolve('next/dist/bin/next');
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'build'], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.stderr.on('data', (chunk) => (output += String(chunk)));
    process.once('exit', () => child.kill());
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The web app could not be built:\n${output.trim()}`))));
  });
  writeFileSync(STAMP, stamp);
}

function sourcesHash(): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  const add = (path: string): void => {
    hash.update(`${path}\0`).update(readFileSync(path));
  };
  for (const source of SOURCES.filter((path) => existsSync(path))) {
    const entries = isFile(source) ? [source] : listFiles(source);
    entries.forEach(add);
  }
  return hash.digest('hex');
}

function listFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function isFile(path: string): boolean {
  return /\.\w+$/.test(path);
}
