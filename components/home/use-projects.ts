'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback, useRef } from 'react';
import { useToast } from '@/components/ui/toast';
import { api, type ProjectListItem } from '@/lib/client/api';
import { projectsQuery, queryKeys } from '@/lib/client/queries';
import type { Design } from '@/lib/document/design';

/** The visitor's designs as the server has them: loading, failed (with a way to try again), or there. */
export function useProjects() {
  return useQuery({ ...projectsQuery(), refetchOnMount: 'always' });
}

/** Creates a design on the server and opens it; a failure is told in a toast. */
export function useCreateProject() {
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (design: Design) => api.createProject(design),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: queryKeys.projects, refetchType: 'none' });
      router.push(`/p/${id}`);
    },
    onError: (error) => toast.show({ tone: 'error', title: 'The design was not created', description: error.message }),
  });
}

/** What can be done to a design in the list. Each shows its effect at once, and takes it back with a toast when the server refuses. */
export function useProjectActions() {
  const client = useQueryClient();
  const toast = useToast();
  const previous = useRef<Promise<unknown>>(Promise.resolve());

  const change = useCallback(
    async (edit: (projects: ReadonlyProjects) => ReadonlyProjects, send: () => Promise<unknown>, failed: string): Promise<boolean> => {
      await client.cancelQueries({ queryKey: queryKeys.projects });
      const before = client.getQueryData<ReadonlyProjects>(queryKeys.projects);
      client.setQueryData<ReadonlyProjects>(queryKeys.projects, (projects) => projects && edit(projects));
      // One after another: a copy made right after a rename has the new name.
      const sent = previous.current.then(send);
      previous.current = sent.catch(() => undefined);
      try {
        await sent;
        return true;
      } catch (error) {
        client.setQueryData(queryKeys.projects, before);
        toast.show({ tone: 'error', title: failed, description: error instanceof Error ? error.message : undefined });
        return false;
      } finally {
        await client.invalidateQueries({ queryKey: queryKeys.projects });
      }
    },
    [client, toast],
  );

  const rename = useCallback(
    (project: ProjectListItem, name: string) =>
      change(
        (projects) => projects.map((other) => (other.id === project.id ? { ...other, name } : other)),
        () => api.renameProject(project.id, name),
        `“${project.name}” was not renamed`,
      ),
    [change],
  );

  const restore = useCallback(
    (project: ProjectListItem) =>
      change(
        (projects) => [...projects.filter((other) => other.id !== project.id), project],
        () => api.restoreProject(project.id),
        `“${project.name}” was not brought back`,
      ),
    [change],
  );

  const remove = useCallback(
    async (project: ProjectListItem) => {
      const removed = change(
        (projects) => projects.filter((other) => other.id !== project.id),
        () => api.deleteProject(project.id),
        `“${project.name}” was not deleted`,
      );
      // Undo waits for the deletion to arrive, so that the two cannot overtake each other.
      const undo = async () => {
        if (await removed) await restore(project);
      };
      toast.show({ key: `deleted-${project.id}`, title: `“${project.name}” deleted`, action: { label: 'Undo', onSelect: () => void undo() } });
      if (!(await removed)) toast.dismiss(`deleted-${project.id}`);
    },
    [change, restore, toast],
  );

  const duplicate = useCallback(
    async (project: ProjectListItem) => {
      const done = await change(
        (projects) => projects,
        () => api.duplicateProject(project.id),
        `“${project.name}” was not duplicated`,
      );
      if (done) toast.show({ tone: 'success', title: `“${project.name}” duplicated` });
    },
    [change, toast],
  );

  return { rename, remove, duplicate };
}

type ReadonlyProjects = readonly ProjectListItem[];
