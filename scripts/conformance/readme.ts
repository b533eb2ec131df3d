import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where `aws-cdk-lib` is installed. */
export const LIBRARY = dirname(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'));

/** The modules of the CDK whose READMEs are checked. */
export type ReadmeModule = 'aws-ecs' | 'aws-ecs-patterns';

/** The README whose examples are run, as it is installed. */
export function readReadme(module: ReadmeModule): string {
  return readFileSync(join(LIBRARY, module, 'README.md'), 'utf8');
}
