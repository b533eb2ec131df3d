import { z } from 'zod';
import type { CheckAnswer, CheckRequest } from '@/lib/checks/protocol';
import type { ChecksReport } from '@/lib/checks/report';
import type { Diff } from '@/lib/commands/diff';
import type { Design } from '@/lib/document/design';
import type { ShareScope } from '@/lib/share/scope';
import type { DesignSummary } from '@/lib/validation/summary';

/** A refusal of the server, or no answer at all (`offline`). Decide by `code`; show `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: string,
    message: string,
    readonly details: unknown,
    /** The HTTP status; 0 without an answer. */
    readonly status: number,
  ) {
    super(message);
  }

  /** True when the same request may succeed later: no answer, a server in trouble, or too many requests. */
  get isTemporary(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** A project in the list on the home page. */
export interface ProjectListItem {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly updatedAt: string;
  /** Its counts are those of our rules and, where `checked`, also of the CDK, the official validator and Guard rules. */
  readonly summary: DesignSummary;
  /** The checks on the server have looked at exactly this version of the design. */
  readonly checked: boolean;
}

/** A project with its design as saved at `revision`. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly updatedAt: string;
  readonly design: Design;
}

/** A design as a share link shows it. */
export type SharedProject = Omit<Project, 'id'>;

/** A change that somebody saved. */
export interface SavedChange {
  readonly revision: number;
  readonly changeId: string;
  readonly diff: Diff;
}

/** The answer to a saved change: its revision, and the changes of others before it, or the whole design when those are many. */
export type SaveAnswer =
  | { readonly revision: number; readonly missed: readonly SavedChange[]; readonly design?: undefined }
  | { readonly revision: number; readonly design: Design; readonly missed?: undefined };

/** A share link without its token, which is shown once. */
export interface ShareLink {
  readonly id: string;
  readonly scope: ShareScope;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** Every call of the API. Visitors without a session get one by themselves. Each throws {@link ApiError}. */
export const api = {
  listProjects: (signal?: AbortSignal) => call<{ projects: readonly ProjectListItem[] }>('GET', '/api/projects', { signal }).then((it) => it.projects),
  createProject: (design: unknown) => call<Project>('POST', '/api/projects', { body: { design } }),
  getProject: (id: string, signal?: AbortSignal) => call<Project>('GET', `/api/projects/${encodeURIComponent(id)}`, { signal }),
  renameProject: (id: string, name: string) => call<{ revision: number }>('PATCH', `/api/projects/${encodeURIComponent(id)}`, { body: { name } }),
  deleteProject: (id: string) => call<unknown>('DELETE', `/api/projects/${encodeURIComponent(id)}`).then(() => undefined),
  restoreProject: (id: string) => call<unknown>('POST', `/api/projects/${encodeURIComponent(id)}/restore`).then(() => undefined),
  duplicateProject: (id: string) => call<Project>('POST', `/api/projects/${encodeURIComponent(id)}/duplicate`),
  saveChange: (id: string, body: { readonly baseRevision: number; readonly changeId: string; readonly diff: Diff }, signal?: AbortSignal) =>
    call<SaveAnswer>('POST', `/api/projects/${encodeURIComponent(id)}/changes`, { body, signal }),
  listLinks: (id: string, signal?: AbortSignal) =>
    call<{ links: readonly ShareLink[] }>('GET', `/api/projects/${encodeURIComponent(id)}/links`, { signal }).then((it) => it.links),
  createLink: (id: string, body: { readonly scope?: ShareScope; readonly expiresAt?: string | null } = {}) =>
    call<ShareLink & { readonly token: string }>('POST', `/api/projects/${encodeURIComponent(id)}/links`, { body }),
  revokeLink: (id: string, linkId: string) =>
    call<unknown>('DELETE', `/api/projects/${encodeURIComponent(id)}/links/${encodeURIComponent(linkId)}`).then(() => undefined),
  /** Opens a link; makes no session. */
  getShared: (token: string, signal?: AbortSignal) => call<SharedProject>('GET', `/api/shared/${encodeURIComponent(token)}`, { signal }),
  /** Has templates checked by the engines on the server. */
  check: (request: CheckRequest, signal?: AbortSignal) => call<CheckAnswer>('POST', '/api/checks', { body: request, signal }),
  /** The same for whoever looks through a link; makes no session. */
  checkShared: (token: string, request: CheckRequest) => call<CheckAnswer>('POST', `/api/shared/${encodeURIComponent(token)}/checks`, { body: request }),
  /** Keeps what the checks said of a revision; `kept` is false when the project has moved on. */
  reportChecks: (id: string, report: ChecksReport) => call<{ kept: boolean }>('PUT', `/api/projects/${encodeURIComponent(id)}/checks`, { body: report }),
  copyShared: (token: string) => call<Project>('POST', `/api/shared/${encodeURIComponent(token)}/copy`),
} as const;

interface CallOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const first = await send(method, path, options);
  if (first.status !== 401) return read<T>(first);
  await ensureSession();
  return read<T>(await send(method, path, options));
}

async function send(method: string, path: string, { body, signal }: CallOptions): Promise<Response> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      // What is under way when the page is left still arrives. Browsers allow this for small bodies only.
      ...(text === undefined ? {} : { body: text, headers: { 'content-type': 'application/json' }, keepalive: text.length < KEEPALIVE_CHARACTERS }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('offline', 'The server does not answer. Check the connection; Gantry goes on trying.', null, 0);
  }
}

/** Browsers refuse `keepalive` beyond 64 KiB over all requests under way; three bytes a character at the most, and room for another. */
const KEEPALIVE_CHARACTERS = 8_000;

const errorShape = z.object({ code: z.string(), message: z.string(), details: z.unknown() });

async function read<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  // The server is ours and of the same version; its answers are not parsed a second time.
  if (response.ok && body !== null) return body as T;
  const error = errorShape.safeParse(body).data;
  throw new ApiError(
    error?.code ?? 'internal',
    error?.message ?? `The server answered with an error (${response.status}). Try again.`,
    error?.details ?? null,
    response.status || 500,
  );
}

let signingIn: Promise<void> | null = null;

/** Gives this visitor a session of their own: once, however many requests and tabs ask for it at the same time. */
function ensureSession(): Promise<void> {
  signingIn ??= withTabLock(async () => {
    const session: unknown = await send('GET', '/api/auth/get-session', {}).then((response) => (response.ok ? response.json() : null));
    if (session) return;
    const response = await send('POST', '/api/auth/sign-in/anonymous', { body: {} });
    if (response.ok) return;
    const tooMany = response.status === 429;
    throw new ApiError(
      tooMany ? 'too-many-requests' : 'not-signed-in',
      tooMany
        ? 'Too many new visitors from this address. Try again in a minute.'
        : 'The server could not start a session. Allow cookies for this page and try again.',
      null,
      response.status,
    );
  }).finally(() => {
    signingIn = null;
  });
  return signingIn;
}

/** Two tabs opened at once must not become two people. Browsers without locks take the risk. */
function withTabLock(task: () => Promise<void>): Promise<void> {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks.request('gantry-session', task) : task();
}
