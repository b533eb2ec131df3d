'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Design } from '@/lib/document/design';
import type { ProjectSummary } from './project';
import { projectsApi } from './projects-api';

/** The visitor's designs as the server has them: loading, failed (with a way to try again), or there. */
export function useProjects() {
  return useQuery({ queryKey: PROJECTS, queryFn: ({ signal }) => projectsApi.list(signal), refetchOnMount: 'always' });
}

/** Creates a design on the server and opens it; a failure is told in a toast. */
export function useCreateProject() {
  const router = useRouter();
  const toast = useToast();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (design: Design) => projectsApi.create(design),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: PROJECTS, refetchType: 'none' });
      router.push(`/p/${id}`);
    },
    onError: (error) => toast.show({ tone: 'error', title: 'The design was not created', description: error.message }),
  });
}

/** What can be done to a design in the list. Each shows its effect at once, and takes it back with a toast when the server refuses. */
export function useProjectActions() {
  const client = useQueryClient();
  const toast = useToast();

  const change = useCallback(
    async (edit: (projects: ProjectSummary[]) => ProjectSummary[], send: () => Promise<unknown>, failed: string): Promise<boolean> => {
      await client.cancelQueries({ queryKey: PROJECTS });
      const before = client.getQueryData<ProjectSummary[]>(PROJECTS);
      client.setQueryData<ProjectSummary[]>(PROJECTS, (projects) => projects && edit(projects));
      try {
        await send();
        return true;
      } catch (error) {
        client.setQueryData(PROJECTS, before);
        toast.show({ tone: 'error', title: failed, description: error instanceof Error ? error.message : undefined });
        return false;
      } finally {
        await client.invalidateQueries({ queryKey: PROJECTS });
      }
    },
    [client, toast],
  );

  const rename = useCallback(
    (project: ProjectSummary, name: string) =>
      change(
        (projects) => projects.map((other) => (other.id === project.id ? { ...other, name } : other)),
        () => projectsApi.rename(project.id, name),
        `“${project.name}” was not renamed`,
      ),
    [change],
  );

  const restore = useCallback(
    (project: ProjectSummary) =>
      change(
        (projects) => [...projects.filter((other) => other.id !== project.id), project],
        () => projectsApi.restore(project.id),
        `“${project.name}” was not brought back`,
      ),
    [change],
  );

  const remove = useCallback(
    async (project: ProjectSummary) => {
      const removed = change(
        (projects) => projects.filter((other) => other.id !== project.id),
        () => projectsApi.remove(project.id),
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
    async (project: ProjectSummary) => {
      const done = await change(
        (projects) => projects,
        () => projectsApi.duplicate(project.id),
        `“${project.name}” was not duplicated`,
      );
      if (done) toast.show({ tone: 'success', title: `“${project.name}” duplicated` });
    },
    [change, toast],
  );

  return { rename, remove, duplicate };
}

const PROJECTS = ['projects'] as const;
