import { createServer, type RequestListener, type Server } from 'node:http';
import { resolve } from 'node:path';
import next from 'next';
import { readEnvironment } from '@/lib/server/environment';
import { buildWhenStale } from './build';
import { prepareDatabase } from './database';
import { generatePrismaClient } from './prisma-client';

/**
 * Runs Gantry until it is told to stop: database, migrations, build if needed, web server. Prints one line on standard
 * output, the address, when it is ready; progress goes to standard error.
 */
export async function serve({ dev }: { readonly dev: boolean }): Promise<void> {
  const environment = readEnvironment(process.env);
  setNodeEnvironment(dev ? 'development' : 'production');
  const print = takeStandardOutput(dev);
  const stops: (() => Promise<void>)[] = [];
  const stop = stopOnSignals(stops);
  generatePrismaClient();
  const build = dev ? Promise.resolve() : buildWhenStale(log);
  // A failed build is reported below; the database is stopped first.
  build.catch(() => undefined);
  try {
    const database = await prepareDatabase(environment, log);
    stops.unshift(database.stop);
    process.env.DATABASE_URL = database.url;
    process.env.BETTER_AUTH_SECRET = database.secret;
    await build;
    // Requests that come before Next is ready wait for it; without a listener they would never be answered.
    let setReady: (handler: RequestListener) => void = () => undefined;
    const ready = new Promise<RequestListener>((done) => (setReady = done));
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MILLISECONDS }, (request, response) => void ready.then((handle) => handle(request, response)));
    const port = await listen(server, environment.PORT);
    stops.unshift(() => closeServer(server));
    process.env.PORT = String(port);
    const app = next({ dev, dir: resolve('.'), port, httpServer: server, quiet: !dev });
    const handle = app.getRequestHandler();
    await app.prepare();
    stops.splice(1, 0, () => app.close());
    setReady((request, response) => void handle(request, response));
    print(`Gantry is ready at http://localhost:${port}\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    await stop(1);
  }
}

const DEFAULT_PORT = 3000;
const PORTS_TO_TRY = 20;
const CLOSE_MILLISECONDS = 3000;
/** Longer than the 60 s after which load balancers usually let go of an idle connection: who closes first must not be the server, or a request that is on its way is lost. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

function log(line: string): void {
  console.error(line);
}

/** Next reads NODE_ENV while its modules load; its type says it cannot be written. */
function setNodeEnvironment(value: string): void {
  Object.assign(process.env, { NODE_ENV: value });
}

/** Keeps standard output for the one line that people and programs wait for; what libraries print there goes to standard error. */
function takeStandardOutput(dev: boolean): (text: string) => void {
  const write = process.stdout.write.bind(process.stdout);
  if (!dev) process.stdout.write = process.stderr.write.bind(process.stderr);
  return (text) => void write(text);
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  if (wanted !== undefined) {
    if (await tryPort(server, wanted)) return boundPort(server);
    throw new Error(`PORT: got ${wanted}, which another program uses. Stop that program, or set PORT to another number.`);
  }
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TO_TRY; port += 1) {
    if (await tryPort(server, port)) {
      if (port !== DEFAULT_PORT) log(`Port ${DEFAULT_PORT} is used by another program; using ${port}. Set PORT to choose.`);
      return port;
    }
  }
  throw new Error(`The ports ${DEFAULT_PORT} to ${DEFAULT_PORT + PORTS_TO_TRY - 1} are all in use. Set PORT to a free one.`);
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') done(false);
      else fail(error.code === 'EACCES' ? new Error(`PORT: got ${port}, which only the administrator may use. Set PORT to a number above 1023.`) : error);
    };
    server.once('error', onError);
    server.listen(port, () => {
      server.off('error', onError);
      done(true);
    });
  });
}

function boundPort(server: Server): number {
  const address = server.address();
  return address && typeof address === 'object' ? address.port : DEFAULT_PORT;
}

/** Lets requests finish; live feeds, which never do, are cut after a moment and reconnect elsewhere. */
function closeServer(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), CLOSE_MILLISECONDS).unref();
  });
}

function stopOnSignals(stops: readonly (() => Promise<void>)[]): (code: number) => Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = (code: number): Promise<void> => {
    stopping ??= (async () => {
      for (const each of stops) await each().catch((error: unknown) => log(String(error)));
      process.exit(code);
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  return stop;
}
