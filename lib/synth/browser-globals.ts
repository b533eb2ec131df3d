import { Buffer } from 'buffer';

// aws-cdk-lib reads these Node globals while it loads, so this file is imported before it. A browser has neither.
const missing = {
  Buffer,
  global: globalThis,
  process: {
    argv: [],
    cwd: () => '/',
    emitWarning: () => undefined,
    env: {},
    exitCode: undefined,
    on: () => undefined,
    once: () => undefined,
    platform: 'linux',
    stderr: { write: () => true, isTTY: false },
    stdout: { write: () => true, isTTY: false },
    version: 'v20.0.0',
    versions: { node: '20.0.0' },
  },
};
for (const [name, value] of Object.entries(missing)) {
  if (!Reflect.has(globalThis, name)) Reflect.set(globalThis, name, value);
}
if (typeof process.cwd !== 'function') Object.assign(process, missing.process);
