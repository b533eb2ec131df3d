import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const shared = {
  environment: 'node' as const,
  setupFiles: ['scripts/testing/console-errors.ts'],
  testTimeout: 180_000,
  hookTimeout: 60_000,
  // What has ended is said by rules; the CDK would print it once for each process.
  env: { JSII_DEPRECATED: 'quiet' },
};

export default defineConfig({
  resolve: { alias: { '@': root, 'server-only': `${root}/scripts/server-only.ts` } },
  test: {
    // Vitest leaves one processor unused otherwise, which is half of two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          // Files share what they import: loading the CDK for each would take longer than most tests. None keeps anything for the next.
          isolate: false,
          include: ['{app,cli,components,lib,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'database',
          include: ['{app,lib,scripts}/**/*.db.test.ts'],
          globalSetup: ['scripts/testing/database.ts'],
          setupFiles: [...shared.setupFiles, 'scripts/testing/database-environment.ts'],
        },
      },
    ],
  },
});
