import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { generatePrismaClient } from './prisma-client';

/** Everything that is generated, in the order in which one needs the other. With `--check` each only says whether it is stale. */
const GENERATORS = [
  'scripts/generate-cdk-api.ts',
  'scripts/generate-rules-docs.ts',
  'scripts/generate-starters.ts',
  'scripts/generate-golden.ts',
  'scripts/generate-mutations.ts',
];

generatePrismaClient();
for (const script of GENERATORS.filter((path) => existsSync(path))) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    // Golden designs use deprecated parts of the CDK on purpose.
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.json', JSII_DEPRECATED: 'quiet' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
