import { execFile } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { printProject } from '@/lib/print/project';
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
