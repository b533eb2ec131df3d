import 'server-only';
import type { EventEmitter } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { Client, Pool, type ClientConfig } from 'pg';

/**
 * Brings a database to the newest migration and says which ones it applied. The usual table `_prisma_migrations` is
 * kept, so Prisma's own commands go on working. Several servers may do this at once: they take turns.
 *
 * @param prismaDirectory holds `schema.prisma` and `migrations/`.
 */
export async function applyMigrations(url: string, prismaDirectory: string): Promise<readonly string[]> {
  return withSchemaEngine(url, prismaDirectory, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: readMigrations(prismaDirectory), filters: NO_FILTERS });
    return appliedMigrationNames;
  });
}

/**
 * Gives the SQL that leads from the migrations to the schema; empty when they agree.
 *
 * @param url an empty database, in which the migrations are played.
 */
export async function diffMigrations(url: string, prismaDirectory: string): Promise<string> {
  return withSchemaEngine(url, prismaDirectory, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(prismaDirectory) },
      to: { tag: 'schemaDatamodel', files: [readSchema(prismaDirectory)] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    const script = (stdout ?? '').trim();
    return script === '-- This is an empty migration.' ? '' : script;
  });
}

const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** Where the engine leaves the reason when it panics. */
const panic = { message: '' };

async function withSchemaEngine<T>(url: string, prismaDirectory: string, task: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const bindings = await loadEngine();
  const schema = readSchema(prismaDirectory);
  const charColumns = new Set<string>();
  // One connection each: the engine takes a lock that belongs to a connection. Ending the pool gives the lock back.
  const pools = [0, 1].map(() => new Pool({ connectionString: url, max: 1, Client: charAsText(charColumns) }));
  for (const pool of pools) pool.on('error', () => undefined);
  const [factory, shadow] = pools.map((pool) => new PrismaPg(pool)) as [PrismaPg, PrismaPg];
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => connect(factory, charColumns),
    connectToShadowDb: () => connect(shadow, charColumns),
  });
  const engine = await bindings.SchemaEngine.new({ datamodels: [[schema.path, schema.content]] }, () => undefined, adapter);
  try {
    return await task(engine);
  } catch (error) {
    throw panic.message ? new Error(`Prisma's schema engine failed: ${panic.message}`, { cause: error }) : error;
  } finally {
    engine.free();
    await Promise.all(pools.map((pool) => pool.end()));
  }
}

/**
 * Connects with two things put right that the adapter gets wrong for the schema engine: a migration is sent whole (it
 * would be cut at every semicolon, also inside function bodies), and columns of PostgreSQL's one-byte type "char",
 * which its catalogue uses, are read as characters (they would be refused).
 */
async function connect(factory: PrismaPg, charColumns: ReadonlySet<string>): Promise<Awaited<ReturnType<PrismaPg['connect']>>> {
  const adapter = await factory.connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnNames.map((name, index) => (charColumns.has(name) ? ColumnTypeEnum.Character : result.columnTypes[index]!));
    return { ...result, columnTypes };
  };
  return adapter;
}

/** A client that reports one-byte "char" columns as text and notes their names. */
function charAsText(charColumns: Set<string>): typeof Client {
  const [char, text] = [18, 25];
  return class extends Client {
    constructor(config?: ClientConfig) {
      super(config);
      const connection = (this as unknown as { connection: EventEmitter }).connection;
      connection.prependListener('rowDescription', (message: { fields: { name: string; dataTypeID: number }[] }) => {
        for (const field of message.fields.filter((it) => it.dataTypeID === char)) {
          charColumns.add(field.name);
          field.dataTypeID = text;
        }
      });
    }
  };
}

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

let engineModule: Promise<Bindings> | null = null;

/** Once per process: the bindings know one instance, and a second would pull the memory away under the first. */
function loadEngine(): Promise<Bindings> {
  engineModule ??= instantiateEngine();
  return engineModule;
}

/** The package expects a bundler that loads WebAssembly; this does by hand what such a bundler would. */
async function instantiateEngine(): Promise<Bindings> {
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as never });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => (panic.message = message) } });
  const { __wbg_set_wasm: setWasm } = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  setWasm(instance.exports);
  (instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
  return bindings;
}

function readSchema(prismaDirectory: string): { path: string; content: string } {
  const path = join(prismaDirectory, 'schema.prisma');
  return { path, content: readFileSync(path, 'utf8') };
}

function readMigrations(prismaDirectory: string): MigrationList {
  const baseDir = join(prismaDirectory, 'migrations');
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') } },
    })),
  };
}
