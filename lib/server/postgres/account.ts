import 'server-only';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The user whom PostgreSQL runs as when Gantry runs as root. */
export interface PostgresAccount {
  readonly uid: number;
  readonly gid: number;
  /** A command to put before the program when that user alone could not reach the files; often empty. */
  readonly wrapper: readonly string[];
}

/**
 * Gives the user to run PostgreSQL as, because it refuses to run as root; makes the user `postgres` when there is none.
 * Null when Gantry does not run as root: then the database runs as the same user.
 *
 * @param paths what that user must be able to reach. Directories above them that are closed to others (such as `/root`)
 * stay closed: the database then gets the one capability that it needs, through `setpriv`.
 * @throws Error that says what to do when no way is left.
 */
export function postgresAccount(paths: readonly string[], log: (line: string) => void): PostgresAccount | null {
  if (process.getuid?.() !== 0) return null;
  const account = findAccount() ?? makeAccount(log);
  const blocked = paths.flatMap((path) => ancestors(path)).find((directory) => !maySearch(directory, account));
  if (!blocked) return { ...account, wrapper: [] };
  const wrapper = [
    'setpriv',
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ];
  try {
    execFileSync('setpriv', [...wrapper.slice(1), 'ls', blocked], { stdio: 'ignore' });
  } catch {
    throw new Error(
      `PostgreSQL does not run as root, and the user "postgres" may not enter ${blocked}. Start Gantry as another user, set DATA_DIR to a directory that everybody may enter, or allow it with "chmod o+x ${blocked}".`,
    );
  }
  return { ...account, wrapper };
}

function findAccount(): { uid: number; gid: number } | null {
  try {
    const read = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: read('-u'), gid: read('-g') };
  } catch {
    return null;
  }
}

function makeAccount(log: (line: string) => void): { uid: number; gid: number } {
  log('Adding the system user "postgres", because PostgreSQL does not run as root.');
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'pipe' });
  } catch (error) {
    throw new Error(
      `PostgreSQL does not run as root, and the system user "postgres" could not be added (${error instanceof Error ? error.message : String(error)}). Add it, or start Gantry as another user.`,
    );
  }
  const account = findAccount();
  if (!account) throw new Error('The system user "postgres" was added but cannot be found. Start Gantry as another user.');
  return account;
}

function ancestors(path: string): string[] {
  const parent = dirname(resolve(path));
  return parent === resolve(path) ? [parent] : [...ancestors(parent), parent];
}

function maySearch(directory: string, account: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(directory);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
