'use client';

import { Command } from 'cmdk';
import { Dialog as Radix } from 'radix-ui';
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
import { factsOf, KINDS } from '@/lib/kinds/registry';
import { ALL_KINDS, type Kind } from '@/lib/kinds/union';
import { useEditorState } from './editor-context';
import { isMac } from './platform';

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly context: ActionContext;
  readonly flyTo: (id: string) => void;
}

/** Everything there is to do and to go to, found by typing part of it. */
export function CommandPalette({ open, onOpenChange, context, flyTo }: CommandPaletteProps) {
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const mac = isMac();
  const close = (then: () => void) => {
    onOpenChange(false);
    then();
  };
  const actions = ACTIONS.filter((action) => action.id !== 'command-palette' && (!readOnly || action.readOnly) && (action.isEnabled?.(context) ?? true));

  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[min(560px,calc(100vw-32px))] -translate-x-1/2 overflow-hidden rounded-xl border border-border bg-surface shadow-overlay"
        >
          <Radix.Title className="sr-only">Search or run a command</Radix.Title>
          <Command label="Search or run a command" loop>
            <div className="flex items-center gap-2 border-b border-border px-3.5">
              <Icon name="search" className="shrink-0 text-text-3" />
              <Command.Input placeholder="Search for a node or a command" className="h-11 w-full bg-transparent text-sm outline-none placeholder:text-text-3" />
            </div>
            <Command.List className="max-h-[min(420px,60vh)] overflow-y-auto p-1.5">
              <Command.Empty className="px-3 py-8 text-center text-sm text-text-3">Nothing found.</Command.Empty>
              {!readOnly && (
                <Group heading="Add">
                  {ALL_KINDS.map((kind) => (
                    <Item key={kind} value={`Add ${KINDS[kind].label}`} onSelect={() => close(() => add(context, kind))}>
                      <KindIcon kind={kind} size={16} style={{ color: KIND_COLOR[kind] }} />
                      Add {KINDS[kind].label.charAt(0).toLowerCase() === 'v' ? KINDS[kind].label : KINDS[kind].label.toLowerCase()}
                    </Item>
                  ))}
                </Group>
              )}
              <Group heading="Do">
                {actions.map((action) => (
                  <ActionItem key={action.id} action={action} mac={mac} onSelect={() => close(() => action.run(context))} />
                ))}
              </Group>
              {Object.keys(design.nodes).length > 0 && (
                <Group heading="Go to">
                  {Object.values(design.nodes).map((node) => (
                    <Item key={node.id} value={`${node.name} ${KINDS[node.kind].label} ${node.id}`} onSelect={() => close(() => flyTo(node.id))}>
                      <KindIcon kind={node.kind} size={16} style={{ color: KIND_COLOR[node.kind] }} />
                      <span className="shrink-0">{node.name}</span>
                      <span className="truncate text-text-3">{factsOf(node, design)}</span>
                    </Item>
                  ))}
                </Group>
              )}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function ActionItem({ action, mac, onSelect }: { readonly action: Action; readonly mac: boolean; readonly onSelect: () => void }) {
  const shortcut = action.shortcuts?.[0];
  return (
    <Item value={action.label} onSelect={onSelect}>
      {action.icon ? <Icon name={action.icon} className="text-text-3" /> : <span className="w-4" />}
      {action.label}
      {shortcut !== undefined && <Kbd className="ml-auto">{shortcutText(shortcut, mac)}</Kbd>}
    </Item>
  );
}

function Group({ heading, children }: { readonly heading: string; readonly children: React.ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-text-3"
    >
      {children}
    </Command.Group>
  );
}

function Item({ value, onSelect, children }: { readonly value: string; readonly onSelect: () => void; readonly children: React.ReactNode }) {
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
