import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { printProject, stackLines } from '@/lib/print/project';
import { stackClassName, stackFilePath } from '@/lib/print/typescript';
import { variableTypes } from '@/lib/print/variable-types';
import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import type { Plan } from '@/lib/plan/plan';
import { writeLocalFixtures } from './local-fixtures';
import type { Template } from '@/lib/synth/synthesis';

/** What became of one printed project. */
export interface PrintedRun {
  /** Template per stack id, as the printed program made them. */
  readonly templates: Readonly<Record<string, Template>>;
}

/**
 * Prints a project for each plan, type-checks all of them at once against `aws-cdk-lib`, and runs each printed stack with
 * the real CDK in a process of its own, under the options that `synthesize` uses.
 *
 * @throws with the compiler's messages when a printed project does not type-check, or with the program's when it fails.
 */
export async function runPrinted(plans: readonly Plan[]): Promise<PrintedRun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-printed-'));
  try {
    symlinkSync(nodeModules, join(folder, 'node_modules'));
    plans.forEach((plan, index) => writeFiles(join(folder, `p${index}`), printProject(plan, variableTypes(plan))));
    for (const plan of plans) writeLocalFixtures(folder, plan);
    const { compilerOptions } = JSON.parse(printProject({ name: 'options', stacks: [] })['tsconfig.json']!) as { compilerOptions: object };
    writeFiles(folder, {
      'tsconfig.json': JSON.stringify({ compilerOptions, include: ['p*/bin', 'p*/lib'] }),
      'run.ts': runner(plans),
    });
    await typeCheck(folder);
    // One bundle without aws-cdk-lib: the CDK is loaded once for all plans.
    await build({
      entryPoints: [join(folder, 'run.ts')],
      outfile: join(folder, 'run.cjs'),
      bundle: true,
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
    await run(folder);
    return plans.map((plan, index) => ({ templates: readTemplates(join(folder, `out${index}`), plan) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const require = createRequire(import.meta.url);
const nodeModules = dirname(dirname(require.resolve('aws-cdk-lib/package.json')));

async function typeCheck(folder: string): Promise<void> {
  const compiler = join(nodeModules, 'typescript', 'bin', 'tsc');
  try {
    await promisify(execFile)(process.execPath, [compiler, '--noEmit', '-p', folder], { cwd: folder });
  } catch (error) {
    throw new Error(`A printed project does not type-check.\n${(error as { stdout?: string }).stdout ?? String(error)}`);
  }
}

async function run(folder: string): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [join(folder, 'run.cjs')], { cwd: folder, maxBuffer: 1 << 26 });
  } catch (error) {
    // Node prints the (minified) line that threw before the message.
    const lines = String((error as { stderr?: string }).stderr ?? error)
      .split('\n')
      .filter((line) => line.trim() !== '' && line.length < 1000);
    throw new Error(`A printed project does not run.\n${lines.join('\n')}`);
  }
}

/** A program that makes every stack of every plan, as the projects' own `bin/` does but with our synthesizer options. */
function runner(plans: readonly Plan[]): string {
  const imports: string[] = [];
  const runs: string[] = [];
  plans.forEach((plan, index) => {
    // Classes of several plans may have one name: each plan has a scope of its own.
    runs.push(`{ const app = new cdk.App({ ...options, outdir: ${JSON.stringify(`out${index}`)} });`);
    plan.stacks.forEach((stack, stackIndex) => {
      const name = `Stack${index}_${stackIndex}`;
      imports.push(`import { ${stackClassName(stack)} as ${name} } from './p${index}/${stackFilePath(stack).replace(/\.ts$/, '')}';`);
      runs.push(`const ${stackClassName(stack)} = ${name};`);
    });
    runs.push(...stackLines(plan, ['  synthesizer: synthesizer(),']));
    runs.push('app.synth(); }');
  });
  return [
    "import * as cdk from 'aws-cdk-lib';",
    ...imports,
    `const context = { ...${JSON.stringify(FEATURE_FLAGS)}, '@aws-cdk/core:failSynthOnValidationErrors': false };`,
    'const options = { context, analyticsReporting: false, treeMetadata: false, builtinCloudFormationValidation: false };',
    'const synthesizer = () => new cdk.DefaultStackSynthesizer({ generateBootstrapVersionRule: false });',
    ...runs,
  ].join('\n');
}

function readTemplates(folder: string, plan: Plan): Record<string, Template> {
  return Object.fromEntries(plan.stacks.map(({ id }) => [id, JSON.parse(readFileSync(join(folder, `${id}.template.json`), 'utf8')) as Template]));
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
