import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/**
 * The JavaScript of a module of the installed AWS CDK (`aws-ecs`), or of `constructs`, on which it stands, by path below its
 * `lib` without the ending: `base/base-service`.
 *
 * What is generated from CloudFormation's specification is left out: it refuses nothing but values of the wrong type.
 */
export function libraryFiles(module: string): Record<string, string> {
  const root = join(module === 'constructs' ? packageRoot('constructs') : join(packageRoot('aws-cdk-lib'), module), 'lib');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js') && !path.includes('generated'));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(0, -'.js'.length).split(sep).join('/'), readFileSync(join(root, path), 'utf8')]));
}

function packageRoot(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
