// `npm test`. Stages: types, lint, unit, e2e; `npm test -- --only unit [arguments for vitest]` runs some of them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findSystemChromium } from './find-chromium.mjs';
import { ensureInstalled, ensureNodeVersion, projectRoot } from './install.mjs';

const STAGES = { types: runTypes, lint: runLint, unit: runUnit, e2e: runEndToEnd };
const total = { passed: 0, failed: 0 };
const failures = [];
const running = new Set();

process.chdir(projectRoot);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });
}

try {
  const { stages, rest } = readArguments(process.argv.slice(2));
  ensureNodeVersion();
  ensureInstalled();
  mkdirSync('.cache', { recursive: true });
  await prepare();
  for (const stage of stages) {
    console.log(`\n── ${stage} ──`);
    await STAGES[stage](rest);
  }
} catch (error) {
  count(false, error instanceof Error ? error.message : String(error));
}
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : (process.exitCode ?? 0);

function readArguments(args) {
  const at = args.findIndex((it) => it === '--only' || it.startsWith('--only='));
  if (at < 0) {
    if (args.length > 0) throw new Error(`Arguments are passed on to one stage: npm test -- --only unit ${args.join(' ')}`);
    return { stages: Object.keys(STAGES), rest: [] };
  }
  const inline = args[at].split('=')[1];
  const stages = (inline ?? args[at + 1] ?? '').split(',');
  const unknown = stages.filter((stage) => !(stage in STAGES));
  if (unknown.length > 0)
    throw new Error(`--only: got ${JSON.stringify(unknown.join(','))}; allowed are ${Object.keys(STAGES).join(', ')}, separated by commas.`);
  const rest = args.filter((_, index) => index !== at && (inline !== undefined || index !== at + 1));
  if (rest.length > 0 && stages.length > 1) throw new Error('Arguments can be passed on to one stage only.');
  return { stages, rest };
}

/** What every stage needs: the database client and the types that Next writes. */
async function prepare() {
  const { tsImport } = await import('tsx/esm/api');
  const { generatePrismaClient } = await tsImport('./prisma-client.ts', { parentURL: import.meta.url, tsconfig: join(projectRoot, 'scripts/tsconfig.json') });
  generatePrismaClient();
  if (!existsSync('next-env.d.ts')) await run('next', ['typegen'], { quiet: true });
}

async function runTypes() {
  await check('types', 'tsc', ['--noEmit', '-p', '.']);
}

async function runLint() {
  await check('formatting', 'prettier', ['--check', '--log-level', 'warn', '.']);
  await check('oxlint', 'oxlint', ['--deny-warnings', '.']);
  await check('import rooms and directions', 'depcruise', [
    '--output-type',
    'err-long',
    '--config',
    '.dependency-cruiser.cjs',
    'app',
    'cli',
    'components',
    'lib',
    'scripts',
  ]);
  await check('unused files, exports and dependencies', 'knip', ['--no-progress']);
}

async function runUnit(rest) {
  const report = '.cache/vitest.json';
  rmSync(report, { force: true });
  const code = await run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...rest]);
  const results = readReport(report);
  if (!results) return count(false, 'vitest ended without a report');
  total.passed += results.numPassedTests;
  total.failed += results.numFailedTests;
  for (const file of results.testResults) {
    const failed = file.assertionResults.filter((it) => it.status === 'failed');
    for (const { fullName } of failed) failures.push(fullName);
    if (file.status === 'failed' && failed.length === 0) count(false, `${file.name} could not be run`);
  }
  if (code !== 0 && total.failed === 0) count(false, 'vitest reported an error outside of tests');
}

async function runEndToEnd(rest) {
  ensureChromium();
  const report = '.cache/playwright.json';
  const dataDirectory = `.cache/e2e-data-${process.pid}`;
  rmSync(report, { force: true });
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_PORT: String(await freePort()), E2E_DATA_DIR: dataDirectory };
  const code = await run('playwright', ['test', '--reporter=list,json', ...rest], { env });
  rmSync(dataDirectory, { recursive: true, force: true });
  const results = readReport(report);
  if (!results) return count(false, 'playwright ended without a report');
  total.passed += results.stats.expected + results.stats.flaky;
  total.failed += results.stats.unexpected;
  for (const { message } of results.errors) count(false, message);
  if (results.stats.unexpected > 0) failures.push(`${results.stats.unexpected} in the browser`);
  if (code !== 0 && total.failed === 0) count(false, 'playwright reported an error outside of tests');
}

function ensureChromium() {
  if (findSystemChromium()) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (findSystemChromium()) return;
  }
  const { status } = spawnSync(process.execPath, [binOf('playwright'), 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error('There is no Chromium for the tests in a browser. Install one, or set CHROMIUM_PATH to it.');
}

async function check(name, program, args) {
  const code = await run(program, args);
  count(code === 0, name);
  if (code === 0) console.log(`✓ ${name}`);
}

function count(passed, name) {
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) failures.push(name);
}

function run(program, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const preload = program === 'depcruise' ? ['--import', './scripts/lint/swc-tsx.mjs'] : [];
    const child = spawn(process.execPath, [...preload, binOf(program), ...args], {
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    running.add(child);
    child.on('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** The script of a program that a package brings. */
function binOf(program) {
  const PACKAGES = { tsc: 'typescript', depcruise: 'dependency-cruiser', playwright: '@playwright/test' };
  const name = PACKAGES[program] ?? program;
  const { bin } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
  return join('node_modules', name, typeof bin === 'string' ? bin : bin[program]);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
