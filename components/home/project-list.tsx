'use client';

import { useRef } from 'react';
import type { ProjectListItem } from '@/lib/client/api';
import { filterProjects } from './filter-projects';
import { ProjectCard } from './project-card';
import { useNow } from './use-now';
import { useProjectActions } from './use-projects';

/** The class of the grid in which designs, and what stands for them while they load, are laid out. */
export const GRID = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-4';

/** The designs whose name fits the search, latest first; after a deletion the keyboard goes on at the next one. */
export function ProjectList({ projects, search }: { projects: readonly ProjectListItem[]; search: string }) {
  const now = useNow();
  const { rename, remove, duplicate } = useProjectActions();
  const list = useRef<HTMLUListElement>(null);
  const shown = filterProjects(projects, search);

  const removeAndGoOn = (project: ProjectListItem, index: number) => {
    const next = shown[index + 1] ?? shown[index - 1];
    if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-project="${CSS.escape(next.id)}"] a`)?.focus();
    void remove(project);
  };

  return (
    <>
      <p role="status" className="sr-only">
        {search.trim() === '' ? '' : shown.length === 1 ? '1 design found' : `${shown.length} designs found`}
      </p>
      {shown.length === 0 ? (
        <p className="rounded-xl border border-dashed border-border-strong px-6 py-12 text-center text-sm text-text-2">
          No design has “{search.trim()}” in its name.
        </p>
      ) : (
        <ul ref={list} className={GRID}>
          {shown.map((project, index) => (
            <ProjectCard
              key={project.id}
              project={project}
              now={now}
              onRename={(name) => void rename(project, name)}
              onDuplicate={() => void duplicate(project)}
              onDelete={() => removeAndGoOn(project, index)}
            />
          ))}
        </ul>
      )}
    </>
  );
}
