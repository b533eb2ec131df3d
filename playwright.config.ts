import { defineConfig } from '@playwright/test';
import { findSystemChromium } from './scripts/find-chromium.mjs';

const port = process.env['E2E_PORT'] ?? '4310';
// A server that runs already, to be used instead of one of the tests' own: http://localhost:3000.
const running = process.env['E2E_BASE_URL'];
const chromium = findSystemChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/playwright',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: running ?? `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    // The canvas then moves at once, so that a click never meets it on its way.
    contextOptions: { reducedMotion: 'reduce' },
    // Recording makes everything about twice as slow: only when it is asked for.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: running
    ? undefined
    : {
        command: 'node scripts/start.mjs',
        url: `http://localhost:${port}/api/health`,
        env: { PORT: port, DATA_DIR: process.env['E2E_DATA_DIR'] ?? '.cache/e2e-data', DATABASE_URL: '' },
        timeout: 300_000,
        reuseExistingServer: !process.env['CI'] && !process.env['E2E_PORT'],
        // The database is stopped by the server, so the server must be asked to stop, not killed.
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      },
});
