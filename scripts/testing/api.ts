import * as auth from '@/app/api/auth/[...all]/route';
import * as checks from '@/app/api/checks/route';
import * as health from '@/app/api/health/route';
import * as projects from '@/app/api/projects/route';
import * as project from '@/app/api/projects/[id]/route';
import * as projectChecks from '@/app/api/projects/[id]/checks/route';
import * as changes from '@/app/api/projects/[id]/changes/route';
import * as duplicate from '@/app/api/projects/[id]/duplicate/route';
import * as findings from '@/app/api/projects/[id]/findings/route';
import * as events from '@/app/api/projects/[id]/events/route';
import * as links from '@/app/api/projects/[id]/links/route';
import * as link from '@/app/api/projects/[id]/links/[linkId]/route';
import * as restore from '@/app/api/projects/[id]/restore/route';
import * as shared from '@/app/api/shared/[token]/route';
import * as sharedChecks from '@/app/api/shared/[token]/checks/route';
import * as sharedCopy from '@/app/api/shared/[token]/copy/route';
import * as sharedEvents from '@/app/api/shared/[token]/events/route';

/** Every route of the API by its path. A test compares this with the files under `app/api`. */
export const ROUTES = {
  '/api/auth/[...all]': auth,
  '/api/checks': checks,
  '/api/health': health,
  '/api/projects': projects,
  '/api/projects/[id]': project,
  '/api/projects/[id]/changes': changes,
  '/api/projects/[id]/checks': projectChecks,
  '/api/projects/[id]/duplicate': duplicate,
  '/api/projects/[id]/events': events,
  '/api/projects/[id]/findings': findings,
  '/api/projects/[id]/links': links,
  '/api/projects/[id]/links/[linkId]': link,
  '/api/projects/[id]/restore': restore,
  '/api/shared/[token]': shared,
  '/api/shared/[token]/checks': sharedChecks,
  '/api/shared/[token]/copy': sharedCopy,
  '/api/shared/[token]/events': sharedEvents,
} as const;

/** An answer of the API: its status and its body read as JSON. */
export interface Answer {
  readonly status: number;
  // Tests look into bodies freely; each expectation says what it relies on.
  // oxlint-disable-next-line no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

/** Somebody who uses the API: a stranger at first, a person of their own after `signIn`. */
export class ApiUser {
  #cookie = '';

  async signIn(): Promise<this> {
    const response = await this.fetch('POST', '/api/auth/sign-in/anonymous', {});
    this.#cookie = response.headers
      .getSetCookie()
      .map((it) => it.split(';')[0])
      .join('; ');
    return this;
  }

  /** Calls a route and gives its raw response. `body` may be text, to send what is not JSON. */
  async fetch(method: string, path: string, body?: unknown, init: { headers?: Record<string, string>; signal?: AbortSignal } = {}): Promise<Response> {
    const request = new Request(`http://gantry.test${path}`, {
      method,
      headers: {
        host: 'gantry.test',
        origin: 'http://gantry.test',
        'x-forwarded-for': '192.0.2.1',
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...init.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(init.signal ? { signal: init.signal } : {}),
    });
    const { handlers, params } = findRoute(new URL(request.url).pathname);
    const handler = (handlers as Record<string, unknown>)[method];
    if (typeof handler !== 'function') throw new Error(`There is no ${method} ${path}.`);
    return handler(request, { params: Promise.resolve(params) });
  }

  async call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    const response = await this.fetch(method, path, body, headers ? { headers } : {});
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : null, headers: response.headers };
  }
}

function findRoute(pathname: string): { handlers: object; params: Record<string, string> } {
  for (const [pattern, handlers] of Object.entries(ROUTES)) {
    const names: string[] = [];
    const expression = pattern.replace(/\[(\.\.\.)?(\w+)\]/g, (_, rest: string | undefined, name: string) => {
      names.push(name);
      return rest ? '(.+)' : '([^/]+)';
    });
    const match = new RegExp(`^${expression}$`).exec(pathname);
    if (match) return { handlers, params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')])) };
  }
  throw new Error(`There is no route ${pathname}.`);
}
