import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { CliFailure } from './failures';

/**
 * Writes files, by path, into a folder that is made when missing; a path that ends in a slash is an empty folder. A
 * folder that holds other things than these very files is left alone unless forced.
 *
 * @param kept Files and folders that people put there themselves: they may be there, and stay as they are.
 * @throws CliFailure when the folder holds something else or cannot be written
 */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>, force: boolean, kept: readonly string[] = []): void {
  try {
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new CliFailure(`${folder} is not a folder. Choose another with --out.`);
    const foreign = existsSync(folder)
      ? filesIn(folder).filter((path) => !Object.hasOwn(files, path) && !kept.some((own) => path === own || path.startsWith(`${own}/`)))
      : [];
    if (foreign.length > 0 && !force)
      throw new CliFailure(
        `${folder} already holds other files (${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ', …' : ''}). Choose an empty folder, or write into it with --force.`,
      );
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith('/')) {
        mkdirSync(join(folder, path), { recursive: true });
        continue;
      }
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
