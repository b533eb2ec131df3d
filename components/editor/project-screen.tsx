'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { api, type ApiError, type Project } from '@/lib/client/api';
import type { SaveStatus as Status } from '@/lib/client/autosave';
import { createBackground, type Background } from '@/lib/client/background';
import { createEditor, type Editor } from '@/lib/client/editor-store';
import { openProjectSession, type ProjectSession } from '@/lib/client/project-session';
import { projectQuery, queryKeys } from '@/lib/client/queries';
import { createChecksReporter, type ChecksReporter } from '@/lib/client/report-checks';
import { EditorSkeleton } from './editor-skeleton';
import { OpenError } from './open-error';
import { SaveStatus } from './save-status';
import { Workspace } from './workspace';

/** Opens one of the visitor's projects in the editor. */
export function ProjectScreen({ id }: { readonly id: string }) {
  const project = useQuery(projectQuery(id));
  if (project.data) return <OpenProject key={id} project={project.data} />;
  if (project.error) return <ProjectError error={project.error} retry={() => void project.refetch()} />;
  return <EditorSkeleton />;
}

interface Open {
  readonly editor: Editor;
  readonly background: Background;
  readonly session: ProjectSession;
  readonly reporter: ChecksReporter;
}

function OpenProject({ project }: { readonly project: Project }) {
  const client = useQueryClient();
  const { show } = useToast();
  const [open, setOpen] = useState<Open>();
  const [status, setStatus] = useState<Status>({ kind: 'saved' });
  const [gone, setGone] = useState<ApiError>();
  const [failed, setFailed] = useState<Error>();

  useEffect(() => {
    let closed = false;
    let close = (): void => undefined;
    // The session is there before the first edit can be made: the editor is shown only with it.
    let session: ProjectSession | undefined;
    const editor = createEditor({ design: project.design, onChange: (diff) => session?.push(diff) });
    const background = createBackground(editor, (title) => show({ tone: 'error', title }));
    const reporter = createChecksReporter({
      editor: editor.store,
      savedRevision: () => session?.savedRevision(),
      send: (report) => api.reportChecks(project.id, report),
    });
    openProjectSession({
      project,
      onStatus: (next) => {
        if (closed) return;
        setStatus(next);
        reporter.look();
      },
      onDocument: (design) => editor.replace(design),
      onGone: (error) => !closed && setGone(error),
    }).then(
      (opened) => {
        if (closed) return opened.close();
        session = opened;
        close = () => opened.close();
        setOpen({ editor, background, session: opened, reporter });
      },
      (error: unknown) => !closed && setFailed(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      closed = true;
      close();
      void client.invalidateQueries({ queryKey: queryKeys.projects });
    };
  }, [project, client, show]);

  useEffect(() => {
    if (status.kind === 'saved') return;
    // Nothing is lost by leaving, but the server does not have it yet.
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    if (status.kind === 'refused') window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [status]);

  if (gone) return <ProjectError error={gone} retry={() => window.location.reload()} />;
  if (failed) return <ProjectError error={failed} retry={() => window.location.reload()} />;
  if (!open) return <EditorSkeleton />;
  return (
    <Workspace
      editor={open.editor}
      background={open.background}
      projectId={project.id}
      onSaid={open.reporter.said}
      status={<SaveStatus status={status} />}
      notice={
        status.kind === 'refused' && (
          <Banner
            tone="error"
            live
            title="The server did not take your latest change."
            className="m-2"
            actions={
              <>
                <Button size="sm" onClick={open.session.retry}>
                  Try again
                </Button>
                <Button size="sm" variant="danger" onClick={open.session.discard}>
                  Discard what is not saved
                </Button>
              </>
            }
          >
            {status.error.message}
          </Banner>
        )
      }
    />
  );
}

function ProjectError({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  return (
    <OpenError
      error={error}
      retry={retry}
      missing={{ title: 'This design is not here', text: 'It was deleted, or it belongs to somebody else. Ask its owner for a share link.' }}
      otherwise="Nothing is lost: what you drew is on the server or kept in this browser."
    />
  );
}
