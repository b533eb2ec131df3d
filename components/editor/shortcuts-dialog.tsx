'use client';

import { ACTIONS } from '@/components/actions/registry';
import { shortcutText } from '@/components/actions/shortcut';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { isMac } from './platform';

const ON_THE_CANVAS: readonly (readonly [keys: string, does: string])[] = [
  ['Tab', 'Go to the next node'],
  ['Enter', 'Edit the node in the inspector'],
  ['Arrow keys', 'Move what is selected'],
  ['Shift + drag', 'Select everything in a rectangle'],
];

/** Lists every keyboard shortcut. */
export function ShortcutsDialog({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const mac = isMac();
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" size="lg">
      <dl className="grid grid-cols-1 gap-x-8 gap-y-1.5 sm:grid-cols-2">
        {ACTIONS.flatMap((action) =>
          action.shortcuts ? [<Shortcut key={action.id} does={action.label} keys={action.shortcuts.map((keys) => shortcutText(keys, mac))} />] : [],
        )}
        {ON_THE_CANVAS.map(([keys, does]) => (
          <Shortcut key={keys} does={does} keys={[keys]} />
        ))}
      </dl>
    </Dialog>
  );
}

function Shortcut({ does, keys }: { readonly does: string; readonly keys: readonly string[] }) {
  return (
    <div className="flex items-center justify-between gap-3 border-b border-border py-1 text-sm">
      <dt>{does}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </div>
  );
}
