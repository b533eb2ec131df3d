'use client';

import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useMemo, useState } from 'react';
import { ACTIONS } from '@/components/actions/registry';
import type { Action, ActionContext } from '@/components/actions/action';
import { shortcutText } from '@/components/actions/shortcut';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { styles } from '@/components/ui/styles';
import { randomIds } from '@/lib/client/ids';
import { bring } from '@/lib/gestures/bring';
import { KINDS } from '@/lib/kinds/registry';
import { ALL_KINDS, type Kind } from '@/lib/kinds/union';
import { useEditorState } from './editor-context';
import { type Findable, findables, findNodes } from './find-nodes';
import { isMac } from './platform';

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly context: ActionContext;
  readonly flyTo: (id: string) => void;
  /** Finds nodes, and nothing else. @default false */
  readonly nodesOnly?: boolean;
}

/** Everything there is to do and to go to, found by typing part of it. */
export function CommandPalette({ open, onOpenChange, nodesOnly = false, ...rest }: CommandPaletteProps) {
  const title = nodesOnly ? 'Find a node' : 'Search or run a command';
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={nodesOnly ? 'fixed inset-0 z-40' : 'fixed inset-0 z-40 bg-scrim'} />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => nodesOnly && event.preventDefault()}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(560px,calc(100vw-32px))] -translate-x-1/2 overflow-hidden rounded-xl border border-border bg-surface shadow-overlay"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          <Search {...rest} title={title} nodesOnly={nodesOnly} onDone={() => onOpenChange(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface SearchProps extends Pick<CommandPaletteProps, 'context' | 'flyTo'> {
  readonly title: string;
  readonly nodesOnly: boolean;
  readonly onDone: () => void;
}

/** At most so many nodes are listed; typing more words finds the others. */
const MOST = 40;

function Search({ context, flyTo, title, nodesOnly, onDone }: SearchProps) {
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const [search, setSearch] = useState('');
  const mac = isMac();
  const all = useMemo(() => findables(design), [design]);
  const nodes = useMemo(() => findNodes(all, search, MOST), [all, search]);
  const kinds = readOnly || nodesOnly ? [] : byLabel(ALL_KINDS, (kind) => `Add ${KINDS[kind].label}`, search);
  const enabled = ACTIONS.filter((action) => action.id !== 'command-palette' && (!readOnly || action.readOnly) && (action.isEnabled?.(context) ?? true));
  const actions = nodesOnly ? [] : byLabel(enabled, (action) => action.label, search);
  const first = kinds[0] ? `add ${kinds[0]}` : actions[0] ? `do ${actions[0].id}` : nodes[0] ? nodes[0].node.id : '';
  const [picked, setPicked] = useState<string>();
  const close = (then: () => void) => {
    onDone();
    then();
  };

  return (
    <Command label={title} loop shouldFilter={false} value={picked ?? first} onValueChange={setPicked}>
      <div className="flex items-center gap-2 border-b border-border px-3.5">
        <Icon name="search" className="shrink-0 text-text-3" />
        <Command.Input
          value={search}
          onValueChange={(value) => {
            setSearch(value);
            setPicked(undefined);
          }}
          placeholder={nodesOnly ? 'Find by name, kind or what it says' : 'Search for a node or a command'}
          className="h-11 w-full bg-transparent text-sm outline-none placeholder:text-text-3"
        />
      </div>
      <Command.List className="max-h-[min(420px,60vh)] overflow-y-auto p-1.5">
        {first === '' && <p className="px-3 py-8 text-center text-sm text-text-3">Nothing found.</p>}
        {kinds.length > 0 && (
          <Group heading="Add">
            {kinds.map((kind) => (
              <Item key={kind} value={`add ${kind}`} onSelect={() => close(() => add(context, kind))}>
                <KindIcon kind={kind} size={16} style={{ color: KIND_COLOR[kind] }} />
                Add {KINDS[kind].label.charAt(0).toLowerCase() === 'v' ? KINDS[kind].label : KINDS[kind].label.toLowerCase()}
              </Item>
            ))}
          </Group>
        )}
        {actions.length > 0 && (
          <Group heading="Do">
            {actions.map((action) => (
              <ActionItem key={action.id} action={action} mac={mac} onSelect={() => close(() => action.run(context))} />
            ))}
          </Group>
        )}
        {nodes.length > 0 && (
          <Group heading="Go to">
            {nodes.map((found) => (
              <NodeItem key={found.node.id} found={found} onSelect={() => close(() => flyTo(found.node.id))} />
            ))}
          </Group>
        )}
        {nodes.length === MOST && all.length > MOST && <p className="px-2 py-1.5 text-xs text-text-3">Type more to find the others of {all.length} nodes.</p>}
      </Command.List>
    </Command>
  );
}

function NodeItem({ found: { node, facts, path }, onSelect }: { readonly found: Findable; readonly onSelect: () => void }) {
  return (
    <Item value={node.id} onSelect={onSelect}>
      <KindIcon kind={node.kind} size={16} style={{ color: KIND_COLOR[node.kind] }} />
      <span className="max-w-[55%] shrink-0 truncate">{node.name}</span>
      <span className="min-w-0 truncate text-text-3">{[KINDS[node.kind].label, facts].filter(Boolean).join(' · ')}</span>
      {path !== '' && <span className="ml-auto max-w-[35%] shrink-0 truncate text-xs text-text-3">{path}</span>}
    </Item>
  );
}

/** Those whose label has all words of the search; those that begin with it first. */
function byLabel<T>(items: readonly T[], labelOf: (item: T) => string, search: string): readonly T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = words.join(' ');
  const rank = (item: T): number => {
    const label = labelOf(item).toLowerCase();
    return label === wanted ? 0 : label.startsWith(wanted) ? 1 : 2;
  };
  const found = items.filter((item) => words.every((word) => labelOf(item).toLowerCase().includes(word)));
  return words.length === 0
    ? found
    : found
        .map((item) => ({ item, rank: rank(item) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item);
}

function ActionItem({ action, mac, onSelect }: { readonly action: Action; readonly mac: boolean; readonly onSelect: () => void }) {
  const shortcut = action.shortcuts?.[0];
  return (
    <Item value={`do ${action.id}`} onSelect={onSelect}>
      {action.icon ? <Icon name={action.icon} className="text-text-3" /> : <span className="w-4" />}
      {action.label}
      {shortcut !== undefined && <Kbd className="ml-auto">{shortcutText(shortcut, mac)}</Kbd>}
    </Item>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-text-3"
    >
      {children}
    </Command.Group>
  );
}

function Item({ value, onSelect, children }: { readonly value: string; readonly onSelect: () => void; readonly children: ReactNode }) {
  return (
    <Command.Item value={value} onSelect={onSelect} className={`${styles.item} ${styles.itemActive}`}>
      {children}
    </Command.Item>
  );
}

function add({ editor, toast }: ActionContext, kind: Kind): void {
  const { design, selection } = editor.store.getState();
  const brought = bring(design, kind, { parent: selection[0] }, randomIds);
  const added = editor.dispatch(brought.command, `Add ${KINDS[kind].label}`);
  if (added.ok) editor.select(brought.select);
  else toast({ title: added.error.message, tone: 'error' });
}
