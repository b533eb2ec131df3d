'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { ContextMenu } from '@/components/ui/context-menu';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import type { MenuItem } from '@/components/ui/menu-items';
import type { ProjectListItem } from '@/lib/client/api';
import { relativeTime } from './relative-time';
import { RenameField } from './rename-field';
import { Thumbnail } from './thumbnail';
import { WorstBadge } from './worst-badge';

/** Props of {@link ProjectCard}. */
export type ProjectCardProps = {
  project: ProjectListItem;
  now: Date;
  onRename: (name: string) => void;
  onDuplicate: () => void;
  onDelete: () => void;
};

/** One design of the list: opens on click, and renames, duplicates and deletes from its menu. */
export function ProjectCard({ project, now, onRename, onDuplicate, onDelete }: ProjectCardProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const afterMenu = useRef<(() => void) | null>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const changed = new Date(project.updatedAt);
  const { nodeCount, preview } = project.summary;

  const items: MenuItem[] = [
    { id: 'rename', label: 'Rename', icon: <MenuIcon name="pencil" />, onSelect: () => (afterMenu.current = () => setIsRenaming(true)) },
    { id: 'duplicate', label: 'Duplicate', icon: <MenuIcon name="copy" />, onSelect: onDuplicate },
    { type: 'separator', id: 'line' },
    { id: 'delete', label: 'Delete', icon: <Icon name="trash" />, danger: true, onSelect: () => (afterMenu.current = onDelete) },
  ];
  // What moves the keyboard elsewhere may only happen once the menu has let go of it.
  const onCloseAutoFocus = (event: Event) => {
    if (afterMenu.current === null) return;
    event.preventDefault();
    afterMenu.current();
    afterMenu.current = null;
  };
  const finishRename = (name: string | null) => {
    setIsRenaming(false);
    if (name !== null) onRename(name);
    requestAnimationFrame(() => link.current?.focus());
  };

  return (
    <ContextMenu items={items} onCloseAutoFocus={onCloseAutoFocus}>
      <li
        data-project={project.id}
        className="relative flex min-w-0 flex-col rounded-xl border border-border bg-surface shadow-card transition-[border-color,box-shadow] duration-100 focus-within:border-border-strong hover:border-border-strong hover:shadow-raised"
      >
        <div className="relative aspect-[9/5] overflow-hidden rounded-t-[10px] border-b border-border bg-bg bg-[radial-gradient(circle,var(--grid)_1px,transparent_1.2px)] bg-[length:14px_14px]">
          {nodeCount === 0 ? <p className="flex size-full items-center justify-center text-xs text-text-3">Empty</p> : <Thumbnail preview={preview} />}
        </div>
        <div className="flex items-start gap-2 py-2.5 pr-2 pl-3">
          <div className="min-w-0 flex-1">
            {isRenaming ? (
              <RenameField name={project.name} onDone={finishRename} />
            ) : (
              <h2 className="flex h-7 items-center">
                <Link
                  ref={link}
                  href={`/p/${project.id}`}
                  prefetch={false}
                  title={`${project.name}\nChanged ${EXACT.format(changed)}`}
                  className="truncate text-sm font-semibold outline-none after:absolute after:inset-0 after:rounded-xl focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-select"
                >
                  {project.name}
                </Link>
              </h2>
            )}
            <p className="flex items-center gap-1.5 text-xs text-text-3">
              <time dateTime={project.updatedAt} title={EXACT.format(changed)}>
                {relativeTime(changed, now)}
              </time>
              <span aria-hidden>·</span>
              <span className="truncate">{nodeCount === 1 ? '1 node' : `${nodeCount} nodes`}</span>
            </p>
          </div>
          <div className="flex h-7 items-center gap-1">
            <WorstBadge project={project} />
            <DropdownMenu
              align="end"
              items={items}
              onCloseAutoFocus={onCloseAutoFocus}
              trigger={
                <IconButton label={`Actions for ${project.name}`} size="sm" className="relative z-10">
                  <Icon name="more" />
                </IconButton>
              }
            />
          </div>
        </div>
      </li>
    </ContextMenu>
  );
}

function MenuIcon({ name }: { name: 'pencil' | 'copy' }) {
  return <Icon name={name} className="text-text-3" />;
}

const EXACT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' });
