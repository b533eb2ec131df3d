import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as prettier from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FEATURE_FLAGS } from '@/lib/cdk/feature-flags';
import type { LocalFile } from '@/lib/plan/plan';
import { synthesize } from '@/lib/synth/synthesize';
import { FARGATE_PLAN } from '@/lib/synth/testing/reference-plans';
import { printProject } from './project';
import { EVERY_EXPRESSION_PLAN } from './testing/every-expression-plan';

const NODE_MODULES = join(import.meta.dirname, '../../node_modules');

describe('the files', () => {
  test('are a whole CDK project', () => {
    expect(Object.keys(printProject(FARGATE_PLAN)).sort()).toEqual(
      ['.gitignore', 'README.md', 'bin/web.ts', 'cdk.json', 'lib/web-stack.ts', 'package.json', 'tsconfig.json'].sort(),
    );
  });

  test('pin exact versions, those that are installed here', () => {
    const { dependencies, devDependencies } = JSON.parse(printProject(FARGATE_PLAN)['package.json'] ?? '') as Record<string, Record<string, string>>;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version).toBe((JSON.parse(readFileSync(join(NODE_MODULES, name, 'package.json'), 'utf8')) as { version: string }).version);
    }
  });

  test('hold the feature flags that synthesis uses', () => {
    const { context } = JSON.parse(printProject(FARGATE_PLAN)['cdk.json'] ?? '') as { context: unknown };
    expect(context).toEqual(FEATURE_FLAGS);
  });

  test('name, describe and tag the stack in the app file, as prettier leaves it', async () => {
    const app = printProject(EVERY_EXPRESSION_PLAN)['bin/every-expression-100.ts'] ?? '';
    expect(app).toBe(`import * as cdk from 'aws-cdk-lib';
import { EveryExpressionStack } from '../lib/every-expression-stack';
import { X2NdStack } from '../lib/x2-nd-stack';

const app = new cdk.App();
new EveryExpressionStack(app, 'every-expression', {
  stackName: 'every',
  description: 'It\\'s "quoted"',
  tags: {
    'cost center': 'a\\\\b',
  },
});
new X2NdStack(app, 'x2nd');
`);
    expect(app).toBe(await prettier.format(app, { parser: 'typescript', singleQuote: true, printWidth: 100 }));
  });
});

describe('what a project reads from disk', () => {
  const file = { element: 'web', at: [], usedBy: 'container web of WebTask', parameters: ['WebTaskWebImage'] };
  const localFiles: readonly LocalFile[] = [
    { ...file, kind: 'directory', path: 'images/web', dockerfile: 'Dockerfile.prod' },
    { ...file, kind: 'directory', path: 'images/web/inner' },
    { ...file, kind: 'directory', path: 'top' },
    { ...file, kind: 'tarball', path: 'images/worker.tar' },
    { ...file, kind: 'environment-file', path: 'config/web.env' },
    { ...file, kind: 'environment-file', path: 'config/web.env', usedBy: 'container api of ApiTask' },
  ];
  const files = printProject({ ...FARGATE_PLAN, localFiles });

  test('has its folders, empty: no Dockerfile is made up', () => {
    expect(Object.keys(files).filter((path) => /^(?:images|top|config)/.test(path))).toEqual([
      'images/web/',
      'images/web/inner/',
      'top/',
      'images/README.md',
      'config/README.md',
    ]);
  });

  test('is explained beside it, never in a folder that an image is built from', () => {
    expect(files['images/README.md']).toMatch(/`images\/web`, for container web of WebTask: .*`Dockerfile\.prod`/);
    expect(files['images/README.md']).toContain('docker save');
    expect(files['images/README.md']).not.toContain('config/web.env');
    expect(files['config/README.md']).toContain('for container web of WebTask, container api of ApiTask');
  });

  test('is listed in the README with what is needed to deploy it; without it the README says nothing of it', () => {
    const readme = files['README.md'] ?? '';
    for (const { path } of localFiles) expect(readme).toContain(`\`${path}\``);
    expect(readme).toContain('## Before you begin');
    expect(readme).toContain('Docker (it must be running)');
    expect(readme).toContain('bootstrapped');
    expect(printProject(FARGATE_PLAN)['README.md']).not.toMatch(/Docker|Before you begin/);
    expect(printProject({ ...FARGATE_PLAN, localFiles: localFiles.slice(4) })['README.md']).not.toContain('Docker (');
  });
});

describe('the project, run by the CDK command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gantry-project-'));
    symlinkSync(NODE_MODULES, join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(printProject(FARGATE_PLAN))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives the interpreted template, with what the bootstrap stack needs beside it', async () => {
    const cdk = join(NODE_MODULES, 'aws-cdk', 'bin', 'cdk');
    await promisify(execFile)(process.execPath, [cdk, 'synth', '--quiet', '--no-version-reporting', '--no-path-metadata', '--no-asset-metadata'], {
      cwd: folder,
      env: { ...process.env, CI: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true', HOME: folder },
    });
    expect(readdirSync(join(folder, 'cdk.out'))).toContain('Web.template.json');
    const { Parameters, Rules, ...rest } = JSON.parse(readFileSync(join(folder, 'cdk.out', 'Web.template.json'), 'utf8')) as Record<string, object>;
    expect(Object.keys({ ...Parameters, ...Rules })).toEqual(['BootstrapVersion', 'CheckBootstrapVersion']);
    expect(rest).toEqual(synthesize(FARGATE_PLAN).templates['Web']);
  }, 180_000);
});
