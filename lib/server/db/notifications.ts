import 'server-only';
import { Client } from 'pg';
import { z } from 'zod';
import { databaseUrl } from './client';

/** The PostgreSQL channel over which servers tell each other what happened to projects. */
export const PROJECT_CHANNEL = 'gantry_project';

/**
 * Calls back whenever something happened to the project, on this server or another, and after every gap in which it
 * may have been missed: look again, nothing more is said. Resolves when listening; what commits afterwards is heard.
 *
 * @returns a function that ends it.
 */
export async function onProjectEvent(projectId: string, listener: () => void): Promise<() => void> {
  const hub = (store.gantryHub ??= new Hub());
  return hub.subscribe(projectId, listener);
}

const payloadSchema = z.string().min(1);
const RETRY_MILLISECONDS = 500;

/** One listening connection for the whole server, opened for the first listener and kept. */
class Hub {
  readonly #listeners = new Map<string, Set<() => void>>();
  #ready: Promise<void> | null = null;

  async subscribe(projectId: string, listener: () => void): Promise<() => void> {
    const listeners = this.#listeners.get(projectId) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(projectId, listeners);
    this.#ready ??= this.#listen();
    await this.#ready.catch(() => undefined);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(projectId);
    };
  }

  async #listen(): Promise<void> {
    const client = new Client({ connectionString: databaseUrl(), application_name: 'gantry listener', keepAlive: true });
    let lost = false;
    const retry = (): void => {
      if (lost) return;
      lost = true;
      setTimeout(() => {
        this.#ready = this.#listen();
        this.#ready.then(() => this.#tellEverybody()).catch(() => undefined);
      }, RETRY_MILLISECONDS).unref();
    };
    client.on('error', retry);
    client.on('end', retry);
    client.on('notification', ({ payload }) => {
      const projectId = payloadSchema.safeParse(payload).data;
      if (projectId) for (const listener of this.#listeners.get(projectId) ?? []) listener();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${PROJECT_CHANNEL}`);
    } catch (error) {
      retry();
      throw error;
    }
  }

  #tellEverybody(): void {
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener();
  }
}

const store: { gantryHub?: Hub } = globalThis as typeof globalThis & { gantryHub?: Hub };
