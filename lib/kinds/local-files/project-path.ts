/** What is wrong with a path: it leads out of the project, it is not written as a path of one, or it is the project's own. */
export type PathProblem = 'outside' | 'form' | 'own';

/** A path from the root of the CDK project, with slashes, without `./` before and `/` behind it; or what is wrong with it. */
export type ProjectPath = { readonly path: string; readonly problem?: undefined } | { readonly path?: undefined; readonly problem: PathProblem };

/**
 * Reads a path as people write it. A project is unpacked on any system, so its paths are those that all of them
 * understand.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function projectPath(text: string): ProjectPath {
  if (text.startsWith('/') || /^[A-Za-z]:/.test(text) || text.startsWith('\\') || text.startsWith('~')) return { problem: 'outside' };
  const parts = partsOf(text);
  if (parts.includes('..')) return { problem: 'outside' };
  if (parts.length === 1 && (parts[0] === '' || parts[0] === '.')) return { problem: 'own' };
  if (!parts.every(isName)) return { problem: 'form' };
  return OWN_NAMES.has(parts[0]!.toLowerCase()) ? { problem: 'own' } : { path: parts.join('/') };
}

/** A path inside of some folder, written the same way; nothing when it is none. */
export function innerPath(text: string): string | undefined {
  const parts = partsOf(text);
  return parts.every(isName) && !/^[/~]/.test(text) ? parts.join('/') : undefined;
}

/** The nearest path that is allowed, for a button that mends the given one; nothing when there is none. */
export function mendedPath(text: string): string | undefined {
  const parts = text
    .trim()
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && part !== '~');
  const mended = parts.join('/');
  return projectPath(mended).path;
}

// Control characters cannot be seen; the others are not allowed in file names everywhere.
const FORBIDDEN = /[\p{Cc}\\:*?"<>|]/u;

function partsOf(text: string): string[] {
  return text
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/$/, '')
    .split('/');
}

function isName(part: string): boolean {
  return part !== '' && part === part.trim() && !part.endsWith('.') && !FORBIDDEN.test(part);
}

/** Folders and files that a CDK project has anyway: nothing of the user's own goes in there. */
const PROJECT_OWN = [
  'bin',
  'lib',
  'node_modules',
  'cdk.out',
  '.git',
  '.gitignore',
  'README.md',
  'cdk.json',
  'cdk.context.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
] as const;

/** Some systems take names that differ only in case for the same. */
const OWN_NAMES: ReadonlySet<string> = new Set([...PROJECT_OWN].map((name) => name.toLowerCase()));
