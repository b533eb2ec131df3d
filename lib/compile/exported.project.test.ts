import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { printProject } from '@/lib/print/project';
import { variableTypes } from '@/lib/print/variable-types';
import { withLocalFixtures, writeLocalFixtures } from '@/lib/print/testing/local-fixtures';
import { synthesize } from '@/lib/synth/synthesize';
import { goldenDesign } from '@/lib/testing/golden';
import { compile } from './compile';

const run = promisify(execFile);

test('an exported project installs with npm, and the real `cdk synth` gives the interpreted template', { timeout: 600_000 }, async () => {
  const { plan } = compile(goldenDesign('load-balanced-service'));
  const folder = mkdtempSync(join(tmpdir(), 'gantry-exported-'));
  try {
    for (const [path, text] of Object.entries(printProject(plan))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
    await run('npm', ['run', 'build'], { cwd: folder });
    await run('npx', ['--no-install', 'cdk', 'synth', '--quiet'], { cwd: folder, env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' } });
    const id = plan.stacks[0]!.id;
    const template = JSON.parse(readFileSync(join(folder, 'cdk.out', `${id}.template.json`), 'utf8')) as TemplateShape;
    // Deployed by itself a template has no use for the rule that checks the bootstrap stack, nor for metadata about the CDK's version.
    expect(withoutBootstrap(template)).toEqual(withoutBootstrap(synthesize(plan).templates[id]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test(
  'an exported project with images and environment files from disk says what is missing, and once they are there gives the interpreted template',
  { timeout: 300_000 },
  async () => {
    const { plan } = compile(goldenDesign('local-files'), 'project');
    const folder = mkdtempSync(join(tmpdir(), 'gantry-exported-'));
    const synth = () =>
      run('npx', ['--no-install', 'cdk', 'synth', '--quiet', '--no-asset-metadata'], {
        cwd: folder,
        env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' },
      });
    try {
      symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
      for (const [path, text] of Object.entries(printProject(plan))) {
        mkdirSync(join(folder, path.endsWith('/') ? path : dirname(path)), { recursive: true });
        if (!path.endsWith('/')) writeFileSync(join(folder, path), text);
      }
      await expect(synth()).rejects.toThrow(/Cannot find file at .*images.base.docker.Dockerfile\.slim/);
      writeLocalFixtures(folder, plan);
      await synth();
      const id = plan.stacks[0]!.id;
      const template = JSON.parse(readFileSync(join(folder, 'cdk.out', `${id}.template.json`), 'utf8')) as TemplateShape;
      // The same fingerprints: the notes that the project comes with are no part of any image.
      expect(withoutBootstrap(template)).toEqual(withoutBootstrap(withLocalFixtures(plan, () => synthesize(plan)).templates[id]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('an exported project of several stacks: the real `cdk synth` gives the interpreted template of each', { timeout: 300_000 }, async () => {
  const { plan } = compile(goldenDesign('several-stacks'));
  const folder = mkdtempSync(join(tmpdir(), 'gantry-exported-'));
  try {
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(printProject(plan, variableTypes(plan)))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    await run('npx', ['--no-install', 'cdk', 'synth', '--quiet'], { cwd: folder, env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' } });
    const { templates } = synthesize(plan);
    expect(plan.stacks.length).toBeGreaterThan(2);
    for (const { id } of plan.stacks) {
      const template = JSON.parse(readFileSync(join(folder, 'cdk.out', `${id}.template.json`), 'utf8')) as TemplateShape;
      expect(withoutBootstrap(template), id).toEqual(withoutBootstrap(templates[id]));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

interface TemplateShape {
  readonly Rules?: unknown;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Conditions?: Readonly<Record<string, unknown>>;
  readonly Resources?: Readonly<Record<string, { readonly Metadata?: unknown }>>;
}

function withoutBootstrap(template: TemplateShape | undefined): object {
  const { Rules: _rules, Parameters, Conditions, Resources, ...rest } = template ?? {};
  const { BootstrapVersion: _version, ...parameters } = Parameters ?? {};
  const { CDKMetadataAvailable: _available, ...conditions } = Conditions ?? {};
  const { CDKMetadata: _metadata, ...resources } = Resources ?? {};
  const plain = Object.entries(resources).map(([id, { Metadata: _path, ...resource }]) => [id, resource]);
  return { ...rest, Parameters: parameters, Conditions: conditions, Resources: Object.fromEntries(plain) };
}
