import type { Design } from '@/lib/document/design';
import type { ProjectSummary } from './project';

/** The calls behind the list of designs; each throws an {@link ApiProblem} with words for the person when it fails. */
export const projectsApi = {
  list: async (signal?: AbortSignal) => (await call<{ projects: ProjectSummary[] }>('GET', '/api/projects', undefined, signal)).projects,
  create: (design: Design) => call<{ id: string }>('POST', '/api/projects', { design }),
  duplicate: (id: string) => call<{ id: string }>('POST', `/api/projects/${id}/duplicate`, {}),
  rename: (id: string, name: string) => call<unknown>('PATCH', `/api/projects/${id}`, { name }),
  remove: (id: string) => call<unknown>('DELETE', `/api/projects/${id}`),
  restore: (id: string) => call<unknown>('POST', `/api/projects/${id}/restore`, {}),
};

/** Why a call failed, in words that can be shown. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
}

async function call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, {
    method,
    signal,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new ApiProblem('The server could not be reached. Check the connection, then try again.');
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new ApiProblem(messageOf(answer) ?? `The server answered ${response.status} ${response.statusText}`.trim() + '.');
  return answer as T;
}

function messageOf(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('message' in answer)) return undefined;
  return typeof answer.message === 'string' ? answer.message : undefined;
}
