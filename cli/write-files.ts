import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { CliFailure } from './failures';

/**
 * Writes files, by path, into a folder that is made when missing. A folder that holds other things than these very
 * files is left alone unless forced.
 *
 * @throws CliFailure when the folder holds something else or cannot be written
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>, force: boolean): void {
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new CliFailure(`${folder} is not a folder. Choose another with --out.`);
    const foreign = existsSync(folder) ? filesIn(folder).filter((path) => !Object.hasOwn(files, path)) : [];
    if (foreign.length > 0 && !force)
      throw new CliFailure(
        `${folder} already holds other files (${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}). Choose an empty folder, or write into it with --force.`,
      );
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(`${folder} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Made by installing and running a project; never in the way. */
const MADE_LATER: ReadonlySet<string> = new Set(['node_modules', 'cdk.out', 'package-lock.json']);

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !MADE_LATER.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(join(folder, entry.name)).map((path) => `${entry.name}/${path}`)
        : [relative(folder, join(folder, entry.name)).split(sep).join('/')],
    );
}
