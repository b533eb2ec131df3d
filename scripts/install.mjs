// Brings `node_modules` to what package-lock.json says. Uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of the project. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** Throws when this Node is older than package.json allows. */
export function ensureNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Gantry needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`);
  }
}

/** Runs `npm ci` when something that the lock file names is missing or has another version. Says so on standard error. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing dependencies.');
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status, error } = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) throw new Error(`"npm ci" failed${error ? ` (${error.message})` : ''}. Its messages are above.`);
}

function isInstalled() {
  const installed = readPackages(join(projectRoot, 'node_modules/.package-lock.json'));
  const wanted = readPackages(join(projectRoot, 'package-lock.json'));
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    if (installed[path]) return installed[path].version === version && existsSync(join(projectRoot, path));
    return Boolean(optional ?? devOptional ?? peer);
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
