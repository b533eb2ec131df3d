import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded';
import { isRunningPostgres, readPostmaster } from './postmaster';

const directory = resolve(`.cache/test-embedded-${process.pid}`);
const data = join(directory, 'cluster');
let running: EmbeddedPostgres[] = [];
let said: string[] = [];
const whenSaid = new Map<string, () => void>();

function say(line: string): void {
  said.push(line);
  const then = whenSaid.get(line);
  whenSaid.delete(line);
  then?.();
}

async function start(): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ directory, log: say, settings: ['fsync=off'] });
  running.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

beforeEach(() => {
  said = [];
  running = [];
  whenSaid.clear();
  mkdirSync(directory, { recursive: true });
});
afterEach(async () => {
  for (const database of running) await database.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('starts from nothing, keeps what was written, and starts again', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    expect(readPostmaster(data)).toBeNull();
    const second = await start();
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    expect(second.url).toBe(first.url);
    expect(said).toEqual(['Creating the database.']);
  });

  it('is shared by a second server and stops with the last one', async () => {
    const first = await start();
    const second = await start();
    expect(said).toContain('The database of an earlier start is still running; using it.');
    await first.stop();
    expect(said).toContain('The database keeps running: another Gantry server uses it.');
    expect(await query(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    await second.stop();
    expect(readPostmaster(data)).toBeNull();
  });

  it('recovers from a kill, and takes a process number that was given to another program for what it is', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n0\n1\n\n127.0.0.1\n`);
    const second = await start();
    expect(said).toContain('The database was not shut down last time; it recovers by itself.');
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('comes back by itself when its process dies under a running server', async () => {
    const first = await start();
    const before = readPostmaster(data)?.pid ?? 0;
    process.kill(before, 'SIGKILL');
    await expect.poll(() => query(first.url, 'SELECT 1 AS n').catch(() => []), { timeout: 30_000 }).toEqual([{ n: 1 }]);
    expect(isRunningPostgres(before)).toBe(false);
    await expect.poll(() => said).toContain('The database stopped unexpectedly; starting it again.');
  });

  it.each([
    ['before', 'The database stopped unexpectedly; starting it again.'],
    ['while', 'The database was not shut down last time; it recovers by itself.'],
  ])('stays stopped when it is stopped %s it comes back', async (_, line) => {
    const stopped = new Promise<void>((resolve, reject) => {
      whenSaid.set(line, () => running[0]?.stop().then(resolve, reject));
    });
    await start();
    process.kill(readPostmaster(data)?.pid ?? 0, 'SIGKILL');
    await stopped;
    expect(isRunningPostgres(readPostmaster(data)?.pid ?? 0)).toBe(false);
    const again = await start();
    expect(await query(again.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(said).not.toContain('The database of an earlier start is still running; using it.');
  });

  it('says why it cannot come back', async () => {
    await start();
    const { pid } = readPostmaster(data) ?? { pid: 0 };
    rmSync(directory, { recursive: true });
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => said.at(-1)).toContain(`Nothing can be written in ${directory}, where the database is kept: ENOENT`);
    running = [];
  });

  it('moves to another port when its own is taken', async () => {
    const first = await start();
    await first.stop();
    const { port } = JSON.parse(readFileSync(join(directory, 'credentials.json'), 'utf8'));
    const blocker = createServer();
    await new Promise<void>((done) => blocker.listen(port, '127.0.0.1', done));
    const second = await start();
    expect(second.url).not.toBe(first.url);
    expect(said.some((line) => line.startsWith(`Port ${port} of the database is taken`))).toBe(true);
    await new Promise((done) => blocker.close(done));
  });

  it('keeps its password to itself and listens on this machine only', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(await query(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    if (process.platform !== 'win32') {
      expect(execFileSync('ls', ['-l', join(directory, 'credentials.json')], { encoding: 'utf8' })).toMatch(/^-rw-------/);
    }
  });
});
