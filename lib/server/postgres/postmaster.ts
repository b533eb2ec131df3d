import 'server-only';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lock file of a PostgreSQL data directory says; null when there is none. */
export function readPostmaster(dataDirectory: string): { pid: number; port: number | null } | null {
  try {
    const lines = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) || null };
  } catch {
    return null;
  }
}

/**
 * True while that process is a living PostgreSQL. A process number that was given to another program since, or that
 * nobody has collected after its end, does not count.
 */
export function isRunningPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3);
      return stat.includes('(postgres)') && !['Z', 'X'].includes(state);
    } catch {
      return false;
    }
  }
  try {
    if (process.platform === 'win32') {
      return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' }).includes('postgres');
    }
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}
