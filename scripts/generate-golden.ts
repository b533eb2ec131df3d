import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GOLDEN_FOLDER, goldenDesign, goldenFiles, goldenNames } from '@/lib/testing/golden';

/** Writes what every golden design becomes beside it; with `--check` only says what is stale. Look at the difference before you keep it. */
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const name of goldenNames()) {
  for (const [file, text] of Object.entries(goldenFiles(goldenDesign(name)))) {
    const path = join(GOLDEN_FOLDER, name, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(`${name}/${file}`);
    if (!check) writeFileSync(path, text);
  }
}
if (stale.length > 0) process.stdout.write(`${check ? 'Stale' : 'Wrote'}: ${stale.join(', ')}\n`);
if (check && stale.length > 0) process.exitCode = 1;
