'use client';

import { memo, useState } from 'react';
import { useBackground, useEditor, useEditorState } from '@/components/editor/editor-context';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { MenuItem } from '@/components/ui/menu-items';
import { useToast } from '@/components/ui/toast';
import type { Finding } from '@/lib/validation/finding';
import type { FixLabels } from '@/lib/validation/fix-all';
import { AcknowledgeDialog } from './acknowledge-dialog';
import { useFixLabels } from './use-fix-labels';

/** What can be done with a finding besides its fixes: settling all of its rule at once, and leaving it as it is. Nothing in a shared view, and nothing where there is neither. */
export function FindingMenu({ finding }: { readonly finding: Finding }) {
  const readOnly = useEditorState((state) => state.readOnly);
  const { together } = useFixLabels(finding);
  return readOnly ? null : <Menu finding={finding} together={together} />;
}

/** `together` says what settles others of its rule with it. */
const Menu = memo(function Menu({ finding, together }: { readonly finding: Finding; readonly together: FixLabels['together'] }) {
  const editor = useEditor();
  const background = useBackground();
  const { show } = useToast();
  const [asking, setAsking] = useState(false);
  const { ruleId, severity } = finding;

  const settleAll = async (label: string | undefined): Promise<void> => {
    try {
      const { command, count } = await background.fixAll(ruleId, label);
      if (count === 0) return void show({ tone: 'error', title: 'None of these can be settled so.' });
      const result = editor.dispatch(command, `Fix all of ${ruleId}`);
      show(
        result.ok
          ? { tone: 'success', title: count === 1 ? 'One is settled.' : `${count} are settled; undo takes it back.` }
          : { tone: 'error', title: result.error.message },
      );
    } catch {
      show({ tone: 'error', title: 'These could not be settled at once. Try again, or reload the page.' });
    }
  };

  const items: MenuItem[] = [
    ...together.map(({ label, count }): MenuItem => {
      const text = label === undefined ? `Fix all ${count} of this rule` : `Fix all ${count}: ${label}`;
      return { id: text, label: text, icon: <Icon name="check" />, onSelect: () => void settleAll(label) };
    }),
    ...(severity === 'error' ? [] : [{ id: 'acknowledge', label: 'Acknowledge…', icon: <Icon name="eye" />, onSelect: () => setAsking(true) }]),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button variant="ghost" size="sm" className="w-6.5 px-0!" aria-label="More about this finding">
            <Icon name="more" size={14} />
          </Button>
        }
        items={items}
      />
      {asking && <AcknowledgeDialog finding={finding} onClose={() => setAsking(false)} />}
    </>
  );
});
