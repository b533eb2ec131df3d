'use client';

import { KIND_COLOR } from '@/components/kinds/kind-color';
import { KindIcon } from '@/components/kinds/kind-icon';
import { useEditor } from '@/components/editor/editor-context';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Icon } from '@/components/ui/icon';
import type { MenuItem } from '@/components/ui/menu-items';
import { useToast } from '@/components/ui/toast';
import { randomIds } from '@/lib/client/ids';
import { extend, kindChoiceFor } from '@/lib/gestures/extend';
import { KINDS } from '@/lib/kinds/registry';
import type { Kind } from '@/lib/kinds/union';
import { useCanvasApi } from './canvas-context';
import type { LooseEnd } from './use-connecting';

/** Where a line was let go on nothing: what could be there. Choosing adds and connects it. */
export function LooseEndMenu({ end, onClose }: { readonly end: LooseEnd; readonly onClose: () => void }) {
  const editor = useEditor();
  const toast = useToast();
  const canvas = useCanvasApi();
  const from = editor.store.getState().design.nodes[end.from];
  if (!from) return null;
  const { usual, rest } = kindChoiceFor(from, end.end);
  const itemOf = (kind: Kind): MenuItem => {
    const label = KINDS[kind].label.toLowerCase();
    return {
      id: kind,
      label: `Add ${label}`,
      icon: (
        <span style={{ color: KIND_COLOR[kind] }}>
          <KindIcon kind={kind} size={16} />
        </span>
      ),
      onSelect: () => {
        const made = extend(editor.store.getState().design, end.from, end.end, kind, end.place, randomIds);
        const done = made.ok ? editor.dispatch(made.value.command, `Add ${label}`) : made;
        if (!done.ok) toast.show({ title: done.error.message, tone: 'warning', key: 'connect' });
        else if (made.ok) editor.select(made.value.select);
      },
    };
  };
  const more: readonly MenuItem[] =
    rest.length === 0
      ? []
      : [
          { type: 'separator', id: 'line' },
          { type: 'menu', id: 'more', label: 'More', icon: <Icon name="more" className="text-text-3" />, items: rest.map(itemOf) },
        ];
  return (
    <DropdownMenu
      open
      onOpenChange={(open) => !open && onClose()}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        canvas.focus();
      }}
      items={[{ type: 'heading', id: 'heading', label: `Connect ${from.name} to a new …` }, ...usual.map(itemOf), ...more]}
      trigger={
        <button
          type="button"
          tabIndex={-1}
          aria-label="What to connect to"
          className="pointer-events-none fixed size-px opacity-0"
          style={{ left: end.at.x, top: end.at.y }}
        />
      }
    />
  );
}
