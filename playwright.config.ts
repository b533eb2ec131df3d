import { defineConfig } from '@playwright/test';
import { findSystemChromium } from './scripts/find-chromium.mjs';

const port = process.env['E2E_PORT'] ?? '4310';
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
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://localhost:${port}/api/health`,
    env: { PORT: port, DATA_DIR: process.env['E2E_DATA_DIR'] ?? '.cache/e2e-data', DATABASE_URL: '' },
    timeout: 300_000,
    reuseExistingServer: !process.env['CI'] && !process.env['E2E_PORT'],
    // The database is stopped by the server, so the server must be asked to stop, not killed.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
