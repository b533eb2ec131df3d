import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '@/lib/compile/compile';
import { printProject } from '@/lib/print/project';
import { synthesize } from '@/lib/synth/synthesize';
import { manyServices } from '@/lib/testing/many-services';
import { median, time } from './measure';
import { ms, type Row } from './row';

/** A warm synthesis, as at every edit, against `npx cdk synth` on the exported project. */
export async function cdkSynth(): Promise<Row[]> {
  const { plan } = compile(manyServices(['']));
  const folder = mkdtempSync(join(tmpdir(), 'gantry-bench-'));
  try {
    for (const [path, text] of Object.entries(printProject(plan))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync(join(import.meta.dirname, '..', '..', 'node_modules'), join(folder, 'node_modules'));
    // The bench's own settings for tsx would not fit the project.
    const { TSX_TSCONFIG_PATH: _ours, ...environment } = process.env;
    const warm: number[] = [];
    const cold: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      cold.push(
        await time(() =>
          execFileSync('npx', ['--no-install', 'cdk', 'synth', '--quiet'], {
            cwd: folder,
            stdio: 'ignore',
            env: { ...environment, CI: 'true', CDK_DISABLE_CLI_TELEMETRY: 'true' },
          }),
        ),
      );
      for (let again = 0; again < 6; again += 1) {
        const taken = await time(() => synthesize(plan));
        if (again > 1) warm.push(taken);
      }
    }
    const [ours, theirs] = [median(warm), median(cold)];
    return [
      {
        what: 'warm synthesis, 1 load-balanced service',
        measured: ms(ours),
        reference: `${ms(theirs)} npx cdk synth`,
        ratio: `${Math.round(theirs / ours)}× faster (aim ≥ 50×)`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
