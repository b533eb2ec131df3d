import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

type Part = Readonly<Record<string, unknown>>;

/** What the CDK's own command makes of the files of a project, with the library that is installed here: a template for each stack, by its id. */
export async function runProject(files: Readonly<Record<string, Uint8Array>>): Promise<Readonly<Record<string, unknown>>> {
  const folder = mkdtempSync(join(tmpdir(), 'gantry-project-'));
  try {
    for (const [path, bytes] of Object.entries(files)) {
      const target = join(folder, path.replace(/^[^/]+\//, ''));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const cdk = resolve('node_modules/aws-cdk/bin/cdk');
    await promisify(execFile)(process.execPath, [cdk, 'synth', '--quiet'], {
      cwd: folder,
      env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CI: 'true' },
    });
    const made = readdirSync(join(folder, 'cdk.out')).filter((path) => path.endsWith('.template.json'));
    return Object.fromEntries(
      made.map((path) => [path.replace('.template.json', ''), withoutMetadata(JSON.parse(readFileSync(join(folder, 'cdk.out', path), 'utf8')))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A template without what `cdk synth` adds for itself: the rule about the bootstrap stack, the library's version, construct paths. */
export function withoutMetadata(template: unknown): unknown {
  const { Rules: _rules, Parameters, Conditions, Resources, ...rest } = template as Readonly<Record<string, Readonly<Record<string, Part>>>>;
  const { BootstrapVersion: _version, ...parameters } = Parameters ?? {};
  const { CDKMetadataAvailable: _available, ...conditions } = Conditions ?? {};
  const { CDKMetadata: _metadata, ...resources } = Resources ?? {};
  const plain = Object.entries(resources).map(([id, { Metadata: _path, ...resource }]) => [id, resource]);
  return { ...rest, Parameters: parameters, Conditions: conditions, Resources: Object.fromEntries(plain) };
}
