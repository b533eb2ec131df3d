import { queryOptions } from '@tanstack/react-query';
import { api } from './api';

/** The keys under which answers of the server are kept; for invalidating them. */
export const queryKeys = {
  projects: ['projects'],
  project: (id: string) => ['project', id],
  links: (id: string) => ['project', id, 'links'],
  shared: (token: string) => ['shared', token],
} as const;

/** The visitor's projects, the last changed first. */
export function projectsQuery() {
  return queryOptions({ queryKey: queryKeys.projects, queryFn: ({ signal }) => api.listProjects(signal) });
}

/**
 * A project as it is when the editor opens. From then on autosave and the live feed keep the editor current, so it is
 * fetched anew at each opening and never behind the editor's back.
 */
export function projectQuery(id: string) {
  return queryOptions({
    queryKey: queryKeys.project(id),
    queryFn: ({ signal }) => api.getProject(id, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** The share links of a project. */
export function linksQuery(id: string) {
  return queryOptions({ queryKey: queryKeys.links(id), queryFn: ({ signal }) => api.listLinks(id, signal) });
}

/** What a share link opens, as it is when the page opens; the live feed follows it. */
export function sharedQuery(token: string) {
  return queryOptions({
    queryKey: queryKeys.shared(token),
    queryFn: ({ signal }) => api.getShared(token, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
}
