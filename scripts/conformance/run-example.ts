import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { App, DefaultStackSynthesizer } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { transformSync } from 'esbuild';
import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import type { Template } from '@/lib/synth/synthesis';
import { invariant } from '@/lib/util/invariant';
import { completed } from './completion';
import type { Setting } from './example-case';
import type { Example } from './examples';
import { LIBRARY } from './readme';
import { valueOf } from './values';

/** The stack that examples and their designs are synthesized in: names that the CDK makes begin with it. */
export const STACK_ID = 'Readme';

/** What the CDK made of an example: a template, or the message with which it refused. */
export type ExampleRun = { readonly template: Template } | { readonly refused: string };

const require = createRequire(import.meta.url);

/**
 * Runs an example with the real CDK, inside the fixture that the CDK itself runs it in, with the flags and the
 * synthesizer with which designs are synthesized. `whole` says whether its completion is part of it.
 *
 * @throws when the example declares a name for which there is no value.
 */
export function runExample(example: Example, setting: Setting, folder: string, whole: boolean): ExampleRun {
  const { code } = transformSync(programOf(example, setting, whole), { loader: 'ts', format: 'cjs', target: 'node20' });
  const module = { exports: {} as { Fixture?: new (scope: Construct, id: string) => Construct } };
  compileFunction(code, ['require', 'module', 'exports', '__dirname'])(require, module, module.exports, `${folder}/bin`);
  const { Fixture } = module.exports;
  invariant(Fixture, 'the fixture of the examples declares the class Fixture');
  const app = new App({
    outdir: `${folder}/cdk.out`,
    context: { ...FEATURE_FLAGS, '@aws-cdk/core:failSynthOnValidationErrors': false },
    analyticsReporting: false,
    treeMetadata: false,
    builtinCloudFormationValidation: false,
    stackTraces: false,
    defaultStackSynthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }),
  });
  try {
    new Fixture(app, STACK_ID);
    return { template: app.synth().getStackByName(STACK_ID).template as Template };
  } catch (error) {
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

/** The TypeScript program that is run: the fixture with the example inside. */
function programOf(example: Example, setting: Setting, whole: boolean): string {
  const imports: string[] = [];
  const body: string[] = [];
  let begun = false;
  for (const line of (whole && setting.completion ? completed(example, setting.completion) : example.code).split('\n')) {
    if (line.startsWith('import ')) {
      imports.push(line);
      continue;
    }
    const declared = /^declare const (\w+): ([\w.]+);/.exec(line);
    if (declared) {
      body.push(setting.values?.[declared[1]!] ?? valueOf(declared[1]!, declared[2]!));
      continue;
    }
    if (!begun && !/^\s*(\/\/.*)?$/.test(line)) {
      begun = true;
      if (setting.before) body.push(setting.before);
    }
    body.push(line);
  }
  const fixture = readFileSync(join(LIBRARY, 'rosetta', example.module.replaceAll('-', '_'), 'default.ts-fixture'), 'utf8');
  invariant(fixture.includes('/// here'), 'the fixture of the examples says where they go');
  // A function, so that a `$` of an example stays one.
  return `${imports.join('\n')}\n${fixture.replace('/// here', () => body.join('\n'))}\nexport { Fixture };\n`;
}
