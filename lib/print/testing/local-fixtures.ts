import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Plan } from '@/lib/plan/plan';

/** Puts into a folder whatever a plan reads from disk: the same contents for the same plan. */
export function writeLocalFixtures(folder: string, plan: Plan): void {
  for (const { path, kind, dockerfile = 'Dockerfile' } of plan.localFiles ?? []) {
    const file = join(folder, kind === 'directory' ? `${path}/${dockerfile}` : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, kind === 'environment-file' ? `# ${path}\nGREETING=hello\n` : `FROM scratch\n# ${path}\n`);
  }
}

/** Does something in a folder that holds what a plan reads from disk, which is gone afterwards. */
export function withLocalFixtures<T>(plan: Plan, act: () => T): T {
  if (!plan.localFiles) return act();
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'gantry-local-'));
  try {
    writeLocalFixtures(folder, plan);
    process.chdir(folder);
    return act();
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}
