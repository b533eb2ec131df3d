import { Buffer } from 'buffer';

// aws-cdk-lib reads these Node globals, some of them while it loads, so this file is imported before it. A browser has
// none; a bundler may bring a `process` of its own, which lacks the streams.
const NODE_PROCESS = {
  argv: [],
  cwd: () => '/',
  emitWarning: () => undefined,
  env: {},
  on: () => undefined,
  once: () => undefined,
  platform: 'linux',
  stderr: { write: () => true, isTTY: false },
  stdout: { write: () => true, isTTY: false },
  version: 'v20.0.0',
  versions: { node: '20.0.0' },
};

setMissing(globalThis, { Buffer, global: globalThis, process: NODE_PROCESS });
setMissing(process, NODE_PROCESS);
// What has ended is said by rules, at the place where it is used; nobody reads a worker's console.
setMissing(process.env, { JSII_DEPRECATED: 'quiet' });

function setMissing(target: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) if (!Reflect.get(target, name)) Reflect.set(target, name, value);
}
