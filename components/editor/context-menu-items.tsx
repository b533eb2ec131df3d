'use client';

import { ContextMenu } from 'radix-ui';
import type { Action, ActionContext } from '@/components/actions/action';
import { copyAction } from '@/components/actions/copy';
import { cutAction } from '@/components/actions/cut';
import { collapseAllAction, expandAllAction, toggleCollapsedAction } from '@/components/actions/fold';
import { deleteAction } from '@/components/actions/delete-selection';
import { duplicateAction } from '@/components/actions/duplicate';
import { pasteAction } from '@/components/actions/paste';
import { selectAllAction } from '@/components/actions/select-all';
import { shortcutText } from '@/components/actions/shortcut';
import { tidyUpAction } from '@/components/actions/tidy-up';
import { fitViewAction } from '@/components/actions/view';
import type { CanvasTarget } from '@/components/canvas/canvas-context';
import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KIND_GROUPS } from '@/components/kinds/kind-groups';
import { KindIcon } from '@/components/kinds/kind-icon';
import { Icon } from '@/components/ui/icon';
import { MenuItems, type MenuItem } from '@/components/ui/menu-items';
import { randomIds } from '@/lib/client/ids';
import type { Design } from '@/lib/document/design';
import { bring } from '@/lib/gestures/bring';
import { canCollapse } from '@/lib/gestures/collapse';
import { connect } from '@/lib/gestures/connect';
import { compareText } from '@/lib/kinds/graph';
import { PLACING } from '@/lib/kinds/parents';
import { KINDS } from '@/lib/kinds/registry';
import { ALL_KINDS, type Kind } from '@/lib/kinds/union';
import type { Point } from '@/lib/layout/geometry';
import { useEditorState } from './editor-context';
import { isMac } from './platform';

/** What can be done with what was right-clicked on the canvas. */
export function ContextMenuItems({ target, context }: { readonly target: CanvasTarget; readonly context: ActionContext }) {
  const design = useEditorState((state) => state.design);
  const readOnly = useEditorState((state) => state.readOnly);
  const item = (action: Action, danger = false): readonly MenuItem[] =>
    readOnly && !action.readOnly
      ? []
      : [
          {
            id: action.id,
            label: action.label,
            ...(action.icon ? { icon: <Icon name={action.icon} className="text-text-3" /> } : {}),
            ...(action.shortcuts?.[0] ? { shortcut: shortcutText(action.shortcuts[0], isMac()) } : {}),
            danger,
            disabled: !(action.isEnabled?.(context) ?? true),
            onSelect: () => action.run(context),
          },
        ];
  const edit: MenuItem = {
    id: 'edit',
    label: 'Edit',
    icon: <Icon name="pencil" className="text-text-3" />,
    onSelect: () => context.editor.goTo(target.id ?? '', []),
  };
  const line = (id: string): MenuItem => ({ type: 'separator', id });

  if (target.type === 'pane')
    return (
      <MenuItems
        parts={ContextMenu}
        items={[
          ...(readOnly
            ? []
            : [
                menu(
                  'add',
                  'Add',
                  byGroup(ALL_KINDS, (kind) => addItem(context, kind, undefined, target.at)),
                ),
                ...item(pasteAction),
                line('view'),
              ]),
          ...item(selectAllAction),
          ...item(tidyUpAction),
          ...item(collapseAllAction),
          ...item(expandAllAction),
          ...item(fitViewAction),
        ]}
      />
    );
  if (target.type === 'edge') return <MenuItems parts={ContextMenu} items={readOnly ? [edit] : [edit, line('change'), ...item(deleteAction, true)]} />;
  const node = design.nodes[target.id];
  const inside = ALL_KINDS.filter((kind) => node && PLACING[kind].parents.includes(node.kind));
  const ends = readOnly ? [] : possibleEnds(design, target.id);
  return (
    <MenuItems
      parts={ContextMenu}
      items={[
        edit,
        ...(readOnly || inside.length === 0
          ? []
          : [
              menu(
                'inside',
                'Add inside',
                byGroup(inside, (kind) => addItem(context, kind, target.id, undefined)),
              ),
            ]),
        ...(ends.length === 0
          ? []
          : [
              menu(
                'connect',
                'Connect to',
                ends.map((end) => connectItem(context, target.id, end)),
              ),
            ]),
        ...(node && canCollapse(design, node) ? item({ ...toggleCollapsedAction, ...foldLabel(design, node.id) }) : []),
        line('clipboard'),
        ...item(cutAction),
        ...item(copyAction),
        ...item(duplicateAction),
        ...(readOnly ? [] : [line('remove'), ...item(deleteAction, true)]),
      ]}
    />
  );
}

function menu(id: string, label: string, items: readonly MenuItem[]): MenuItem {
  return { type: 'menu', id, label, icon: <Icon name={id === 'connect' ? 'link' : 'plus'} className="text-text-3" />, items };
}

function foldLabel(design: Design, id: string): Pick<Action, 'label' | 'icon'> {
  return design.layout[id]?.collapsed ? { label: 'Expand', icon: 'unfold' } : { label: 'Collapse', icon: 'fold' };
}

/** So many kinds are listed as they are; more are listed by group. */
const LISTED = 10;

function byGroup(kinds: readonly Kind[], itemOf: (kind: Kind) => MenuItem): MenuItem[] {
  if (kinds.length <= LISTED) return kinds.map(itemOf);
  const groups = KIND_GROUPS.map((group) => ({ group, items: kinds.filter((kind) => KINDS[kind].group === group).map(itemOf) }));
  return groups.flatMap(({ group, items }) => (items.length === 0 ? [] : [{ type: 'menu' as const, id: group, label: group, items }]));
}

function addItem({ editor, toast }: ActionContext, kind: Kind, parent: string | undefined, at: Point | undefined): MenuItem {
  return {
    id: kind,
    label: KINDS[kind].label,
    icon: <KindIcon kind={kind} size={16} style={{ color: KIND_COLOR[kind] }} />,
    onSelect: () => {
      const brought = bring(editor.store.getState().design, kind, { parent, at }, randomIds);
      const added = editor.dispatch(brought.command, `Add ${KINDS[kind].label}`);
      if (added.ok) editor.select(brought.select);
      else toast({ title: added.error.message, tone: 'error' });
    },
  };
}

interface End {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
}

/** Everything that a node may be connected to, by name. */
function possibleEnds(design: Design, from: string): End[] {
  return Object.values(design.nodes)
    .filter((node) => node.id !== from && connect(design, from, node.id, () => 'trial-edge').ok)
    .sort((a, b) => compareText(a.name, b.name))
    .slice(0, 20)
    .map(({ id, name, kind }) => ({ id, name, kind }));
}

function connectItem({ editor, toast }: ActionContext, from: string, end: End): MenuItem {
  return {
    id: end.id,
    label: end.name,
    icon: <KindIcon kind={end.kind} size={16} style={{ color: KIND_COLOR[end.kind] }} />,
    onSelect: () => {
      const connected = connect(editor.store.getState().design, from, end.id, randomIds);
      if (!connected.ok) return void toast({ title: connected.error.message, tone: 'error' });
      const added = editor.dispatch(connected.value.command, `Connect to ${end.name}`);
      if (added.ok) editor.select(connected.value.select);
    },
  };
}
