import { Worker } from 'node:worker_threads';
import type { CheckAnswer, CheckEngine, CheckRequest, EngineAnswer } from '@/lib/checks/protocol';

/** Runs the engines in threads of their own, which may hang, break down and be thrown away without harm to anybody else. */
export interface EnginePool {
  /**
   * Checks templates; waits for its turn. What goes wrong with an engine is in its answer.
   *
   * @param signal Whoever asked does not want the answer any more; what has not begun is not begun.
   * @throws EnginesBusy when too many wait already, or the pool was stopped
   */
  readonly run: (request: CheckRequest, signal?: AbortSignal) => Promise<CheckAnswer>;
  /** Memory of the threads in bytes as last reported, and how many there are. */
  readonly memory: () => { readonly threads: number; readonly bytes: number };
  /** Ends all threads. What is under way is answered as failed. */
  readonly stop: () => Promise<void>;
}

/** Nobody can take this work just now; later, somebody can. */
export class EnginesBusy extends Error {
  override readonly name = 'EnginesBusy';
}

/** How a pool works. */
export interface EnginePoolOptions {
  /** Where `engine-worker.mjs` lies. */
  readonly workerFile: string | URL;
  /** Threads at the most; each takes about 400 MB once it has worked. @default 1 */
  readonly threads?: number;
  /** How long a job may take, in milliseconds. @default 60 000 */
  readonly jobMilliseconds?: number;
  /** How much longer the first job of a thread may take, which loads the engines. @default 90 000 */
  readonly startMilliseconds?: number;
  /** How many jobs may wait. @default 20 */
  readonly waiting?: number;
  /** A thread that holds more bytes than this after a job is replaced. @default 1 GB */
  readonly memoryBytes?: number;
  /** A thread that has had nothing to do for so long is ended, in milliseconds. @default 15 minutes */
  readonly idleMilliseconds?: number;
  /** Megabytes that JavaScript may take in a thread. @default 768 */
  readonly heapMegabytes?: number;
}

/** A pool of threads with the engines in them; a thread is started when it is first needed. */
export function createEnginePool({
  workerFile,
  threads = 1,
  jobMilliseconds = 60_000,
  startMilliseconds = 90_000,
  waiting = 20,
  memoryBytes = 1024 ** 3,
  idleMilliseconds = 15 * 60_000,
  heapMegabytes = 768,
}: EnginePoolOptions): EnginePool {
  const queue: Job[] = [];
  const slots: Thread[] = [];
  let stopped = false;

  const next = (): void => {
    for (;;) {
      const job = queue[0];
      if (!job) return;
      let thread = slots.find((each) => each.job === undefined);
      if (!thread) {
        if (slots.length >= threads) return;
        thread = start();
      }
      queue.shift();
      begin(thread, job);
    }
  };

  const start = (): Thread => {
    const worker = new Worker(workerFile, {
      // Nothing of what the server was started with: neither its loaders nor its secrets.
      execArgv: [],
      argv: [],
      env: { JSII_DEPRECATED: 'quiet', ...FOLDERS_OF_THE_SYSTEM },
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      stdout: true,
      stderr: true,
    });
    // What the engines print is read by nobody, and must not fill up.
    worker.stdout.resume();
    worker.stderr.resume();
    worker.unref();
    const thread: Thread = { worker, job: undefined, timer: undefined, warm: false, memory: 0 };
    slots.push(thread);
    worker.on('message', (message: WorkerMessage) => hear(thread, message));
    worker.on('error', (error) => lose(thread, `The engine broke down: ${wordsOf(error)}.`));
    worker.on('exit', () => lose(thread, 'The engine ended in the middle of its work.'));
    return thread;
  };

  const begin = (thread: Thread, job: Job): void => {
    clearTimeout(thread.timer);
    thread.job = job;
    const limit = thread.warm ? jobMilliseconds : startMilliseconds + jobMilliseconds;
    thread.timer = setTimeout(() => lose(thread, `It took longer than ${Math.ceil(limit / 1000)} s and was stopped.`), limit);
    thread.worker.postMessage({ id: job.id, request: job.request });
  };

  const hear = (thread: Thread, message: WorkerMessage): void => {
    const { job } = thread;
    if (!job || message.id !== job.id) return;
    if (message.engine !== undefined && message.answer) job.answers[message.engine] = message.answer;
    if (!message.done) return;
    thread.memory = message.memory ?? 0;
    thread.job = undefined;
    thread.warm = true;
    clearTimeout(thread.timer);
    if (message.broken || thread.memory > memoryBytes) discard(thread);
    else {
      thread.timer = setTimeout(() => discard(thread), idleMilliseconds);
      thread.timer.unref();
    }
    job.settle('The engine gave no answer.');
    next();
  };

  /** Takes a thread out of the pool, whatever it is doing. */
  const discard = (thread: Thread): Promise<unknown> => {
    clearTimeout(thread.timer);
    const at = slots.indexOf(thread);
    if (at >= 0) slots.splice(at, 1);
    return thread.worker.terminate();
  };

  /** A thread is gone or must go: whoever waits for it is told why, and the next job gets a new one. */
  const lose = (thread: Thread, reason: string): void => {
    if (!slots.includes(thread)) return;
    const { job } = thread;
    thread.job = undefined;
    void discard(thread);
    job?.settle(reason);
    if (!stopped) next();
  };

  let jobs = 0;
  return {
    run: (request, signal) => {
      if (stopped) return Promise.reject(new EnginesBusy('The server is stopping. Try again in a moment.'));
      if (signal?.aborted) return Promise.reject(new EnginesBusy('Nobody waits for the answer any more.'));
      if (queue.length >= waiting)
        return Promise.reject(new EnginesBusy(`Many designs are being checked just now: ${queue.length} wait. Try again in a moment.`));
      return new Promise((done, fail) => {
        jobs += 1;
        const answers: Partial<Record<CheckEngine, EngineAnswer>> = {};
        const forget = (): void => {
          const at = queue.indexOf(job);
          if (at < 0) return;
          queue.splice(at, 1);
          fail(new EnginesBusy('Nobody waits for the answer any more.'));
        };
        const job: Job = {
          id: jobs,
          request,
          answers,
          settle: (reason) => {
            signal?.removeEventListener('abort', forget);
            for (const engine of request.engines) answers[engine] ??= { status: 'failed', message: reason, diagnostics: [] };
            done(answers);
          },
        };
        signal?.addEventListener('abort', forget);
        queue.push(job);
        next();
      });
    },
    memory: () => ({ threads: slots.length, bytes: slots.reduce((sum, thread) => sum + thread.memory, 0) }),
    stop: async () => {
      stopped = true;
      for (const job of queue.splice(0)) job.settle('The server was stopped.');
      const all = [...slots];
      for (const { job } of all) job?.settle('The server was stopped.');
      await Promise.all(all.map(discard));
    },
  };
}

/** Where temporary files go. */
const FOLDERS_OF_THE_SYSTEM = Object.fromEntries(
  ['TMPDIR', 'TEMP', 'TMP', 'SystemRoot'].flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
);

interface Job {
  readonly id: number;
  readonly request: CheckRequest;
  readonly answers: Partial<Record<CheckEngine, EngineAnswer>>;
  /** Answers whoever waits; engines without an answer failed for this reason. */
  readonly settle: (reason: string) => void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** It has done a job: the engines are loaded. */
  warm: boolean;
  memory: number;
}

/** What the thread says: an engine's answer, or that a job is done. */
interface WorkerMessage {
  readonly id?: number;
  readonly engine?: CheckEngine;
  readonly answer?: EngineAnswer;
  readonly done?: boolean;
  /** Nothing may run in this thread again. */
  readonly broken?: boolean;
  readonly memory?: number;
}

function wordsOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it needed more memory than it may have';
  return error instanceof Error ? error.message : String(error);
}
