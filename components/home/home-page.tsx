'use client';

import { useRef, useState } from 'react';
import { ThemeMenu } from '@/components/theme/theme-menu';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';
import { emptyDesign } from '@/lib/document/design';
import { DropZone } from './drop-zone';
import { freshName } from './fresh-name';
import { ListError } from './list-error';
import { ListSkeleton } from './list-skeleton';
import { Logo } from './logo';
import { ProjectList } from './project-list';
import { RefusedFileDialog } from './refused-file-dialog';
import { Starters } from './starters';
import { useCreateProject, useProjects } from './use-projects';
import { useImport } from './use-import';

/** The visitor's designs, what to start from, and a place to drop a design file. */
export function HomePage() {
  const projects = useProjects();
  const create = useCreateProject();
  const files = useImport((design) => create.mutate(design));
  const [search, setSearch] = useState('');
  const chooser = useRef<HTMLInputElement>(null);

  const all = projects.data;
  const isFirstVisit = all?.length === 0;
  // Stays busy until the new page is there.
  const isCreating = create.isPending || create.isSuccess;
  const isBusy = isCreating || files.isReading;
  const createNew = () => create.mutate(emptyDesign(freshName('Untitled design', all?.map((project) => project.name) ?? [])));
  const choose = () => chooser.current?.click();

  const buttons = (size: 'md' | 'lg') => (
    <>
      <Button size={size} icon={<Icon name="upload" />} onClick={choose} busy={files.isReading}>
        Import
      </Button>
      <Button size={size} variant="primary" icon={<Icon name="plus" />} onClick={createNew} busy={isCreating}>
        New design
      </Button>
    </>
  );

  return (
    <DropZone onFile={files.open} className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-20 flex h-12 shrink-0 items-center gap-2 border-b border-border bg-surface px-4">
        <Logo />
        <span className="flex-1" />
        <ThemeMenu />
      </header>

      <main className="mx-auto flex w-full max-w-6xl flex-1 flex-col gap-10 px-4 py-8 sm:px-6">
        {isFirstVisit ? (
          <section className="flex flex-col gap-5 pt-4 sm:pt-10">
            <h1 className="max-w-2xl text-2xl font-semibold tracking-tight text-balance">
              Draw a service for Amazon ECS, see what is wrong with it, and take away code that deploys.
            </h1>
            <div className="flex flex-row-reverse flex-wrap justify-end gap-2">{buttons('lg')}</div>
          </section>
        ) : (
          <section aria-labelledby="designs" className="flex flex-col gap-4">
            <div className="flex flex-wrap items-center gap-2">
              <h1 id="designs" className="mr-auto text-xl font-semibold tracking-tight">
                Designs
              </h1>
              <div className="order-last w-full sm:order-none sm:w-60">
                <TextField
                  type="search"
                  aria-label="Search designs by name"
                  placeholder="Search"
                  start={<Icon name="search" size={14} />}
                  value={search}
                  onValueChange={setSearch}
                  disabled={all === undefined}
                />
              </div>
              {buttons('md')}
            </div>
            {all !== undefined ? (
              <ProjectList projects={all} search={search} />
            ) : projects.isError ? (
              <ListError message={projects.error.message} isRetrying={projects.isFetching} onRetry={() => void projects.refetch()} />
            ) : (
              <ListSkeleton />
            )}
          </section>
        )}

        <section aria-labelledby="starters" className="flex flex-col gap-3">
          <h2 id="starters" className="text-base font-semibold">
            Start from an example
          </h2>
          <Starters onStart={(design) => create.mutate(design)} busy={isBusy} />
        </section>

        <button
          type="button"
          onClick={choose}
          className="flex flex-wrap items-center justify-center gap-x-2 gap-y-1 rounded-xl border border-dashed border-border-strong px-6 py-6 text-sm text-text-2 transition-colors duration-100 hover:border-text-3 hover:bg-surface hover:text-text"
        >
          <Icon name="file" className="text-text-3" />
          <span className="max-sm:hidden">Drop a design file anywhere on this page, or</span>
          <span className="font-medium text-select max-sm:hidden">choose a file</span>
          <span className="font-medium text-select sm:hidden">Choose a design file to import</span>
        </button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          aria-label="Design file to import"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again once it is put right.
            event.target.value = '';
            if (file !== undefined) files.open(file);
          }}
        />
      </main>

      <RefusedFileDialog
        refused={files.refused}
        onClose={files.forget}
        onChooseOther={() => {
          files.forget();
          choose();
        }}
      />
    </DropZone>
  );
}
