import 'server-only';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { findPostgresPrograms, type PostgresPrograms } from './programs';
import { postgresAccount, type PostgresAccount } from './account';
import { isRunningPostgres, readPostmaster } from './postmaster';

/** A PostgreSQL that runs for this directory. */
export interface EmbeddedPostgres {
  /** Where to connect: a database made for Gantry, reachable from this machine only. */
  readonly url: string;
  /** Stops the database, unless another Gantry server still uses it. Safe to call twice. */
  stop(): Promise<void>;
}

/** How to run it. */
export interface EmbeddedPostgresOptions {
  /** Holds the data, the credentials and the log. Made when missing. */
  readonly directory: string;
  /** Told in one line about everything that a user may want to know. */
  readonly log: (line: string) => void;
  /** More `postgres -c` settings, for example `fsync=off` for tests. */
  readonly settings?: readonly string[];
}

const MAJOR_VERSION = '18';
const KEEPER = 'gantry keeper';
const STARTUP_SECONDS = 60;

const credentialsSchema = z.object({ user: z.string(), password: z.string(), port: z.int().min(1).max(65535) });
type Credentials = z.infer<typeof credentialsSchema>;

/**
 * Gives a running PostgreSQL for the directory: a new one, the one of an earlier start, or the one that was left over
 * when a server was killed. Says what it found and did. Restarts the database should it die while in use.
 *
 * @throws Error when it cannot run, with the last lines of the database's own log.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.directory, { recursive: true });
  const programs = await findPostgresPrograms();
  const account = postgresAccount([join(options.directory, 'cluster'), programs.postgres], options.log);
  const cluster = new Cluster(options, programs, account);
  await cluster.open();
  return { url: cluster.url, stop: () => cluster.close() };
}

/** The lock files that this process holds. */
const heldLocks = new Set<string>();

class Cluster {
  readonly #data: string;
  readonly #logFile: string;
  readonly #credentialsFile: string;
  #credentials: Credentials;
  #keeper: Client | null = null;
  #closing: Promise<void> | null = null;
  #reviving: Promise<void> = Promise.resolve();

  constructor(
    readonly options: EmbeddedPostgresOptions,
    readonly programs: PostgresPrograms,
    readonly account: PostgresAccount | null,
  ) {
    this.#data = join(options.directory, 'cluster');
    this.#logFile = join(options.directory, 'postgres.log');
    this.#credentialsFile = join(options.directory, 'credentials.json');
    this.#credentials = { user: 'gantry', password: randomBytes(24).toString('base64url'), port: 5432 };
  }

  get url(): string {
    return this.#urlOf('gantry');
  }

  async open(): Promise<void> {
    const unlock = await this.#lock();
    try {
      if (this.#closing) return;
      await this.#readOrMakeCredentials();
      if (!existsSync(join(this.#data, 'PG_VERSION'))) await this.#initialize();
      this.#checkVersion();
      await this.#startOrAdopt();
      await this.#connectKeeper();
      await this.#createDatabase();
    } finally {
      unlock();
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#reviving;
    const unlock = await this.#lock();
    try {
      const keeper = this.#keeper;
      if (!keeper) return;
      const others = await keeper.query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()', [KEEPER]).then(
        (result) => result.rowCount ?? 0,
        () => 0,
      );
      await keeper.end().catch(() => undefined);
      if (others > 0) {
        this.options.log('The database keeps running: another Gantry server uses it.');
        return;
      }
      await this.#shutDown();
    } finally {
      unlock();
    }
  }

  #urlOf(database: string): string {
    const { user, password, port } = this.#credentials;
    return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  }

  /**
   * One start or stop at a time, in this process and between processes. A lock whose process is gone does not count,
   * nor does one with this process's number that this process does not hold: the number was another's before.
   */
  async #lock(): Promise<() => void> {
    const file = join(this.options.directory, 'lock');
    for (let attempt = 0; attempt < STARTUP_SECONDS * 10; attempt += 1) {
      try {
        writeFileSync(file, String(process.pid), { flag: 'wx' });
        heldLocks.add(file);
        return () => {
          heldLocks.delete(file);
          rmSync(file, { force: true });
        };
      } catch (error) {
        if (!isCode(error, 'EEXIST')) {
          throw new Error(
            `Nothing can be written in ${this.options.directory}, where the database is kept: ${error instanceof Error ? error.message : String(error)}. Let this account write there, or set DATA_DIR to a directory where it may.`,
            { cause: error },
          );
        }
        const holder = Number(readIfThere(file));
        const isHeld = holder === process.pid ? heldLocks.has(file) : isAlive(holder);
        if (!holder || !isHeld) rmSync(file, { force: true });
        else await delay(100);
      }
    }
    heldLocks.delete(file);
    rmSync(file, { force: true });
    return this.#lock();
  }

  async #readOrMakeCredentials(): Promise<void> {
    const text = readIfThere(this.#credentialsFile);
    if (text !== null) {
      this.#credentials = credentialsSchema.parse(JSON.parse(text));
      return;
    }
    if (existsSync(join(this.#data, 'PG_VERSION'))) {
      throw new Error(
        `${this.#credentialsFile} is missing, so the database beside it cannot be opened. Put the file back, or move ${this.options.directory} away to start with an empty database.`,
      );
    }
    this.#credentials = { ...this.#credentials, port: await freePort() };
  }

  #saveCredentials(): void {
    const draft = `${this.#credentialsFile}.new`;
    writeFileSync(draft, `${JSON.stringify(this.#credentials, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, this.#credentialsFile);
  }

  /** Makes the cluster beside its final place and moves it there, so that a start that was cut short leaves nothing half-made. */
  async #initialize(): Promise<void> {
    this.options.log('Creating the database.');
    const draft = `${this.#data}.new`;
    const passwordFile = join(this.options.directory, 'password.new');
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${this.#credentials.password}\n`, { mode: 0o600 });
    if (this.account) {
      chownSync(draft, this.account.uid, this.account.gid);
      chownSync(passwordFile, this.account.uid, this.account.gid);
    }
    try {
      await this.#run(this.programs.initdb, [
        `--pgdata=${draft}`,
        `--username=${this.#credentials.user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
      ]);
    } finally {
      rmSync(passwordFile, { force: true });
    }
    this.#saveCredentials();
    renameSync(draft, this.#data);
  }

  #checkVersion(): void {
    const version = readIfThere(join(this.#data, 'PG_VERSION'))?.trim();
    if (version !== MAJOR_VERSION) {
      throw new Error(
        `The database in ${this.#data} was made by PostgreSQL ${version}, this Gantry brings PostgreSQL ${MAJOR_VERSION}. Export it with the older version, or set DATA_DIR to another directory.`,
      );
    }
  }

  async #startOrAdopt(): Promise<void> {
    for (let attempt = 0; attempt < STARTUP_SECONDS * 4; attempt += 1) {
      const postmaster = readPostmaster(this.#data);
      if (!postmaster) break;
      if (!isRunningPostgres(postmaster.pid)) {
        this.options.log('The database was not shut down last time; it recovers by itself.');
        rmSync(join(this.#data, 'postmaster.pid'), { force: true });
        break;
      }
      const earlier = this.#credentials.port;
      if (postmaster.port) this.#credentials = { ...this.#credentials, port: postmaster.port };
      if (await this.#answers()) {
        this.options.log('The database of an earlier start is still running; using it.');
        if (this.#credentials.port !== earlier) this.#saveCredentials();
        return;
      }
      await delay(250);
    }
    await this.#start();
  }

  async #start(): Promise<void> {
    if (!(await isFree(this.#credentials.port))) {
      const taken = this.#credentials.port;
      this.#credentials = { ...this.#credentials, port: await freePort() };
      this.options.log(`Port ${taken} of the database is taken by another program; using ${this.#credentials.port}.`);
    }
    this.#saveCredentials();
    for (let attempt = 1; ; attempt += 1) {
      const exit = this.#spawnServer();
      if (await this.#waitUntilReady(exit)) return;
      // Right after a crash the old server's helpers may still hold its memory for a moment.
      if (attempt === 5) throw new Error(`The database did not start. Its log ends with:\n${this.#logTail()}`);
      await delay(500);
    }
  }

  #spawnServer(): { code: number | null; ended: boolean } {
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'max_connections=200',
      'timezone=UTC',
      'log_timezone=UTC',
      ...(this.options.settings ?? []),
    ].flatMap((setting) => ['-c', setting]);
    const log = openSync(this.#logFile, 'a');
    const [program, args] = this.#command(this.programs.postgres, ['-D', this.#data, '-p', String(this.#credentials.port), ...settings]);
    // Detached, so that Ctrl+C in a terminal reaches the web server first, which then stops the database.
    const child = spawn(program, args, { ...this.#identity(), detached: true, stdio: ['ignore', log, log], cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
    closeSync(log);
    const exit: { code: number | null; ended: boolean } = { code: null, ended: false };
    child.on('error', () => (exit.ended = true));
    child.on('exit', (code) => Object.assign(exit, { code, ended: true }));
    child.unref();
    return exit;
  }

  async #waitUntilReady(exit: { ended: boolean }): Promise<boolean> {
    for (let attempt = 0; attempt < STARTUP_SECONDS * 20; attempt += 1) {
      if (exit.ended) return false;
      if (await this.#answers()) return true;
      await delay(50);
    }
    return false;
  }

  async #answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.#urlOf('postgres'), connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Holds one connection for as long as this server lives: others see that the database is in use, and a crash is noticed. */
  async #connectKeeper(): Promise<void> {
    const keeper = new Client({ connectionString: this.#urlOf('postgres'), application_name: KEEPER, keepAlive: true });
    keeper.on('error', () => undefined);
    keeper.on('end', () => (this.#reviving = this.#reviving.then(() => this.#revive(keeper))));
    await keeper.connect();
    this.#keeper = keeper;
  }

  async #revive(keeper: Client): Promise<void> {
    if (this.#closing || this.#keeper !== keeper) return;
    this.options.log('The database stopped unexpectedly; starting it again.');
    try {
      await this.open();
    } catch (error) {
      this.options.log(error instanceof Error ? error.message : String(error));
    }
  }

  async #createDatabase(): Promise<void> {
    const found = await this.#keeper?.query('SELECT 1 FROM pg_database WHERE datname = $1', ['gantry']);
    if (!found?.rowCount) await this.#keeper?.query('CREATE DATABASE gantry');
  }

  async #shutDown(): Promise<void> {
    for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
      const postmaster = readPostmaster(this.#data);
      if (!postmaster || !isRunningPostgres(postmaster.pid)) return;
      process.kill(postmaster.pid, signal);
      for (let attempt = 0; attempt < 200; attempt += 1) {
        if (!readPostmaster(this.#data) || !isRunningPostgres(postmaster.pid)) return;
        await delay(50);
      }
    }
  }

  #command(program: string, args: readonly string[]): [string, string[]] {
    const [wrapper, ...rest] = this.account?.wrapper ?? [];
    return wrapper ? [wrapper, [...rest, program, ...args]] : [program, [...args]];
  }

  #identity(): { uid?: number; gid?: number } {
    return this.account && this.account.wrapper.length === 0 ? { uid: this.account.uid, gid: this.account.gid } : {};
  }

  #run(program: string, args: readonly string[]): Promise<void> {
    const [command, all] = this.#command(program, args);
    return new Promise((resolve, reject) => {
      const child = spawn(command, all, { ...this.#identity(), cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
      let output = '';
      child.stdout.on('data', (chunk) => (output += String(chunk)));
      child.stderr.on('data', (chunk) => (output += String(chunk)));
      child.on('error', reject);
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with code ${code}:\n${output.trim()}`))));
    });
  }

  #logTail(): string {
    return (readIfThere(this.#logFile) ?? '').trimEnd().split('\n').slice(-12).join('\n');
  }
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.'))));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
