'use client';

import { clsx } from 'clsx';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { startKindDrag } from '@/components/canvas/palette-drag';
import { useEditor, useEditorState } from '@/components/editor/editor-context';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KIND_GROUPS } from '@/components/kinds/kind-groups';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';
import { useToast } from '@/components/ui/toast';
import { Tooltip } from '@/components/ui/tooltip';
import { randomIds } from '@/lib/client/ids';
import { bring } from '@/lib/gestures/bring';
import { KINDS } from '@/lib/kinds/registry';
import type { Kind } from '@/lib/kinds/union';
import { useFolded } from './use-folded';

/** What can be added, by group: drag it onto the canvas, or click it to put it where it belongs. */
export function PaletteList() {
  const editor = useEditor();
  const { show } = useToast();
  const list = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const selected = useEditorState((state) => state.selection.findLast((id) => state.design.nodes[id]));
  const [folded, fold] = useFolded(FOLDED_KEY);
  const searching = search.trim() !== '';
  const isOpen = (group: string): boolean => searching || !folded.has(group);
  const words = search.trim().toLowerCase().split(/\s+/);
  const found = Object.values(KINDS)
    .map(({ kind }) => kind)
    .filter((kind) => words.every((word) => textOf(kind).includes(word)));
  // Enter adds what is called so, rather than what only mentions it.
  const best = found.find((kind) => KINDS[kind].label.toLowerCase().startsWith(words.join(' '))) ?? found[0];
  const groups = KIND_GROUPS.map((group) => ({ group, kinds: found.filter((kind) => KINDS[kind].group === group) })).filter(({ kinds }) => kinds.length > 0);

  const add = (kind: Kind): void => {
    const brought = bring(editor.store.getState().design, kind, { parent: selected }, randomIds);
    const result = editor.dispatch(brought.command, `Add ${nounOf(kind)}`);
    if (result.ok) editor.select(brought.select);
    else show({ tone: 'error', title: result.error.message });
  };
  const move = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  };

  return (
    <div className="flex h-full flex-col">
      <div className="px-3 pt-3">
        <TextField
          type="search"
          value={search}
          onValueChange={setSearch}
          aria-label="Find something to add"
          placeholder="Add to the design"
          start={<Icon name="search" size={16} />}
          onKeyDown={(event) => {
            move(event);
            if (event.key === 'Escape') setSearch('');
            if (event.key === 'Enter' && searching && best !== undefined) {
              add(best);
              setSearch('');
            }
          }}
        />
      </div>
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto px-3 pb-3">
        {groups.map(({ group, kinds }) => (
          <div key={group} role="group" aria-label={group}>
            <button
              type="button"
              aria-expanded={isOpen(group)}
              onClick={() => fold(group)}
              onKeyDown={move}
              className="mt-2.5 mb-0.5 flex h-6 w-full items-center gap-1 rounded-md px-1 text-left text-2xs font-semibold text-text-3 hover:text-text"
            >
              <Icon name="chevron-right" size={12} className={clsx('transition-transform duration-100', isOpen(group) && 'rotate-90')} />
              {group}
              {!isOpen(group) && <span className="ml-auto font-normal tabular-nums">{kinds.length}</span>}
            </button>
            {isOpen(group) && kinds.map((kind) => <PaletteItem key={kind} kind={kind} onAdd={() => add(kind)} onKeyDown={move} />)}
          </div>
        ))}
        {groups.length === 0 && <p className="px-1.5 py-4 text-sm text-text-3">Nothing to add has these words.</p>}
      </div>
    </div>
  );
}

function PaletteItem({ kind, onAdd, onKeyDown }: { kind: Kind; onAdd: () => void; onKeyDown: (event: KeyboardEvent) => void }) {
  const { label, description } = KINDS[kind];
  const drag = (event: DragEvent): void => {
    startKindDrag(event.dataTransfer, kind);
  };
  return (
    <Tooltip content={description} side="right">
      <button
        type="button"
        draggable
        onDragStart={drag}
        onClick={onAdd}
        onKeyDown={onKeyDown}
        className="group flex h-8 w-full cursor-grab items-center gap-2.25 rounded-md px-1.5 text-left hover:bg-surface-2 active:cursor-grabbing"
      >
        <KindIcon kind={kind} style={{ color: KIND_COLOR[kind] }} />
        <span className="min-w-0 truncate">{label}</span>
        <Icon name="plus" size={14} className="ml-auto text-text-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100" />
      </button>
    </Tooltip>
  );
}

/** Where the browser keeps which groups are folded. */
const FOLDED_KEY = 'gantry.palette.folded';

function textOf(kind: Kind): string {
  const { label, description, group } = KINDS[kind];
  return `${label} ${group} ${description} ${kind}`.toLowerCase();
}

function nounOf(kind: Kind): string {
  const { label } = KINDS[kind];
  return kind === 'vpc' ? label : label.toLowerCase();
}
