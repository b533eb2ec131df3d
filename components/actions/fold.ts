import type { Design } from '@/lib/document/design';
import { canCollapse, collapse, expand, foldable, toggleCollapsed } from '@/lib/gestures/collapse';
import type { Action, ActionContext } from './action';

/** Draws the selected groups as one node each, or shows again what is in them. */
export const toggleCollapsedAction: Action = {
  id: 'toggle-collapsed',
  label: 'Collapse or expand the group',
  icon: 'fold',
  shortcuts: ['Shift+C'],
  readOnly: true,
  isEnabled: ({ editor }) => {
    const { design, selection } = editor.store.getState();
    return foldable(design, selection).length > 0;
  },
  run: (context) => {
    const { design, selection } = context.editor.store.getState();
    const folding = toggleCollapsed(design, selection);
    if (!folding) return;
    fold(context, folding);
    // What is inside a collapsed group cannot be worked on where it is selected: the group is.
    const now = context.editor.store.getState().design;
    const groups = foldable(design, selection).filter((group) => now.layout[group.id]?.collapsed);
    if (groups.length > 0) context.editor.select(groups.map((group) => group.id));
  },
};

/** Draws every group as one node. */
export const collapseAllAction: Action = {
  id: 'collapse-all',
  label: 'Collapse all groups',
  icon: 'fold',
  readOnly: true,
  isEnabled: ({ editor }) => everyGroup(editor.store.getState().design).length > 0,
  run: (context) => {
    const { design } = context.editor.store.getState();
    const command = collapse(design, everyGroup(design));
    if (command) fold(context, { command, label: 'Collapse all groups' });
  },
};

/** Shows what is in every group. */
export const expandAllAction: Action = {
  id: 'expand-all',
  label: 'Expand all groups',
  icon: 'unfold',
  readOnly: true,
  isEnabled: ({ editor }) => expand(editor.store.getState().design, everyGroup(editor.store.getState().design)) !== undefined,
  run: (context) => {
    const { design } = context.editor.store.getState();
    const command = expand(design, everyGroup(design));
    if (command) fold(context, { command, label: 'Expand all groups' });
  },
};

function everyGroup(design: Design): string[] {
  return Object.values(design.nodes)
    .filter((node) => canCollapse(design, node))
    .map((node) => node.id);
}

function fold({ editor, toast }: ActionContext, { command, label }: NonNullable<ReturnType<typeof toggleCollapsed>>): void {
  const done = editor.fold(command, label);
  if (!done.ok) toast({ title: done.error.message, tone: 'error' });
}
